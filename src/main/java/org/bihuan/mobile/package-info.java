/** The pages for the phone: my tasks, reporting a hazard, doing a task with photos. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "problem", "identity", "calendar", "organisation", "process", "process::form", "grading",
      "hazard", "worklist"
    })
package org.bihuan.mobile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
