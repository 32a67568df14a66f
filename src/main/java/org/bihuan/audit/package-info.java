/** The record of what was done that nobody can change unnoticed: entries, their chain, its proof. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "problem", "startup", "identity", "calendar", "organisation", "database", "hazard", "campaign",
      "matter"
    })
package org.bihuan.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
