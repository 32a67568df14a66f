/** The engine's clock behind the platform's clock. */
@NullMarked
package org.bihuan.calendar.process;

import org.jspecify.annotations.NullMarked;
