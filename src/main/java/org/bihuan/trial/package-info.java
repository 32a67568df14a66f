/** Trial accounts, ledger and campaign; there are none where a real database is named. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "csv", "startup", "identity", "calendar", "organisation", "process", "grading", "hazard",
      "plan", "campaign", "database"
    })
package org.bihuan.trial;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
