/** Reads the demand from its table, holds it at the steps, seals what a step has brought. */
@NullMarked
package org.bihuan.evidence.process;

import org.jspecify.annotations.NullMarked;
