/** How a refused input or a forbidden act is told to a person. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.bihuan.problem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
