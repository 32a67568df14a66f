/** The clocks' tables. */
@NullMarked
package org.bihuan.deadline.persistence;

import org.jspecify.annotations.NullMarked;
