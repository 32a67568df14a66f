/** Tasks and their forms out of the engine. */
@NullMarked
package org.bihuan.mobile.process;

import org.jspecify.annotations.NullMarked;
