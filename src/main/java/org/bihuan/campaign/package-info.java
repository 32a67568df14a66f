/** A campaign at work: phases, duties, indicators, annual summaries and measures, from its plan. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "csv", "problem", "startup", "identity", "calendar", "organisation", "process",
      "process::form", "deadline", "hazard", "plan"
    })
package org.bihuan.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
