/** The calendar's tables. */
@NullMarked
package org.bihuan.calendar.persistence;

import org.jspecify.annotations.NullMarked;
