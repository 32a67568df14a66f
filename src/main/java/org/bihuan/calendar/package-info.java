/** Working days, deadlines and the clock of mainland China. */
@NullMarked
@ApplicationModule(allowedDependencies = {"csv", "problem", "startup", "identity"})
package org.bihuan.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
