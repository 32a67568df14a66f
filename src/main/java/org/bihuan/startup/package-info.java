/** The order in which the platform comes up, and what it says when it cannot. */
@NullMarked
@ApplicationModule(allowedDependencies = {"csv"})
package org.bihuan.startup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
