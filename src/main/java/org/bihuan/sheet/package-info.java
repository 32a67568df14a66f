/** Sheets that people fill in and hand in: the same way to read them wherever they are asked for. */
@NullMarked
@ApplicationModule(allowedDependencies = {"problem"})
package org.bihuan.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
