/** The decision tables behind the grading. */
@NullMarked
package org.bihuan.grading.process;

import org.jspecify.annotations.NullMarked;
