/** The board's read model. */
@NullMarked
package org.bihuan.board.persistence;

import org.jspecify.annotations.NullMarked;
