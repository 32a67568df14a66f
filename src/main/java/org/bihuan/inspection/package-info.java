/**
 * Inspections of enterprises (四不两直, 双随机): planned or drawn at random, carried out by a checklist of
 * criteria, signed off (plan, section 5 (5); annex 9, 4 (4)).
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "problem", "startup", "identity", "calendar", "organisation", "process", "process::form",
      "grading", "hazard", "enterprise", "matter"
    })
package org.bihuan.inspection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
