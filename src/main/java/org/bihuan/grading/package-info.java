/** From the facts of a hazard to grade, office and deadline, through the decision tables. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "csv", "problem", "calendar", "organisation", "process", "process::form"
    })
package org.bihuan.grading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
