/** The watch that waits for the clocks' moments, as the model {@code deadline-watch} tells it. */
@NullMarked
package org.bihuan.deadline.process;

import org.jspecify.annotations.NullMarked;
