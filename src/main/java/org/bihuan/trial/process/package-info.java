/** Brings trial data into the engine as people would. */
@NullMarked
package org.bihuan.trial.process;

import org.jspecify.annotations.NullMarked;
