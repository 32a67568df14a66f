/** The table {@code assessment-score} and the model {@code assessment-appeal}. */
@NullMarked
package org.bihuan.assessment.process;

import org.jspecify.annotations.NullMarked;
