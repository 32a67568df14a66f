/** Offices, lines, communities and people of the subdistrict. */
@NullMarked
@ApplicationModule(allowedDependencies = {"csv", "problem", "startup", "identity", "calendar"})
package org.bihuan.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
