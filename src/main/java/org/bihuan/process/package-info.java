/** The workflow engine: its configuration, who may touch what in it, and how it speaks to people. */
@NullMarked
@ApplicationModule(allowedDependencies = {"identity", "problem", "startup"})
package org.bihuan.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
