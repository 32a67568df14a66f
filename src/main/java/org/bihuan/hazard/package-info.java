/** The register and the life of a hazard: the heart of the platform. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "csv", "problem", "startup", "identity", "calendar", "organisation", "process",
      "process::form", "grading", "deadline"
    })
package org.bihuan.hazard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
