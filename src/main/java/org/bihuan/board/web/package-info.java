/** The board's pages, and its numbers over HTTP. */
@NullMarked
package org.bihuan.board.web;

import org.jspecify.annotations.NullMarked;
