/** Models and forms: from the folders of the project or beside the jar into the engine. */
@NullMarked
@ApplicationModule(allowedDependencies = {"startup", "problem", "process"})
package org.bihuan.modeling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
