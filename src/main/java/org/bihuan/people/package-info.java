/** The people of the platform: import, passwords, moves between offices, leaving. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"problem", "identity", "calendar", "organisation", "process", "sheet", "sheet::web"})
package org.bihuan.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
