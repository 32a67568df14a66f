/** The models {@code inspection} and {@code inspection-visit}: listeners, delegates, what their forms show. */
@NullMarked
package org.bihuan.inspection.process;

import org.jspecify.annotations.NullMarked;
