/** The calendar over HTTP. */
@NullMarked
package org.bihuan.calendar.web;

import org.jspecify.annotations.NullMarked;
