/** The engine's history and its interventions. */
@NullMarked
package org.bihuan.supervision.process;

import org.jspecify.annotations.NullMarked;
