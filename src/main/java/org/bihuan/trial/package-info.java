/** Trial accounts and the trial ledger; there are none where a real database is named. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "csv", "startup", "identity", "calendar", "organisation", "process", "grading", "hazard",
      "database"
    })
package org.bihuan.trial;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
