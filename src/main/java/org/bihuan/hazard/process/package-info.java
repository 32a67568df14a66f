/** The loop of a hazard in the engine: delegates and listeners of {@code hazard-rectification}. */
@NullMarked
package org.bihuan.hazard.process;

import org.jspecify.annotations.NullMarked;
