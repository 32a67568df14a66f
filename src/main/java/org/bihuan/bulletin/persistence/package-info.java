/** The tables of bulletins, and the counts of the register by period. */
@NullMarked
package org.bihuan.bulletin.persistence;

import org.jspecify.annotations.NullMarked;
