/** The model {@code public-report}: listeners, delegates, what its forms show. */
@NullMarked
package org.bihuan.publicreport.process;

import org.jspecify.annotations.NullMarked;
