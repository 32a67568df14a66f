/** The model {@code bulletin}. */
@NullMarked
package org.bihuan.bulletin.process;

import org.jspecify.annotations.NullMarked;
