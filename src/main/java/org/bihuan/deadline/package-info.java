/** The clocks that run on a matter, and the ladder that starts when one is missed. */
@NullMarked
@ApplicationModule(allowedDependencies = {"problem", "calendar", "process"})
package org.bihuan.deadline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
