/** Tasks of the engine in lists and from hand to hand. */
@NullMarked
package org.bihuan.worklist.process;

import org.jspecify.annotations.NullMarked;
