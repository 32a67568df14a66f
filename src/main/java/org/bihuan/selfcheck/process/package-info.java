/** The model {@code monthly-return}; what an enterprise does in the engine is done in its name. */
@NullMarked
package org.bihuan.selfcheck.process;

import org.jspecify.annotations.NullMarked;
