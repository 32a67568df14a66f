/**
 * Reports of the public (举报): taken in without an account or typed in by staff, verified, answered,
 * rewarded; who reported is seen by two roles only (plan, section 5 (2); annex 3, 2 (2) 3).
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "problem", "startup", "identity", "calendar", "organisation", "process", "process::form",
      "grading", "hazard", "evidence", "enterprise", "matter"
    })
package org.bihuan.publicreport;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
