/** Photos and files that prove what was found and what was done. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "problem", "startup", "identity", "calendar", "organisation", "process", "grading",
      "hazard", "campaign"
    })
package org.bihuan.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
