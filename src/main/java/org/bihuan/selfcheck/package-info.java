/**
 * Enterprises check themselves (自查自改自报): by a link without an account they report, rectify and
 * answer the monthly return (三自主两公开一承诺; annex 2, 2 (4); annex 9, 2 (5) 1).
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "problem", "startup", "identity", "calendar", "organisation", "process", "grading",
      "deadline", "hazard", "evidence", "enterprise", "matter"
    })
package org.bihuan.selfcheck;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
