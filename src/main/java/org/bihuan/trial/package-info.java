/** Trial accounts, ledger, campaign, enterprises and inspections; there are none where a real database is named. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "csv", "startup", "identity", "calendar", "organisation", "process", "grading", "hazard",
      "plan", "campaign", "database", "enterprise", "inspection", "publicreport", "selfcheck"
    })
package org.bihuan.trial;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
