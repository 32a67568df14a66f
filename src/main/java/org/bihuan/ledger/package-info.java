/** The ledger of hazards (台账) as a list and in Excel, and the proof that it agrees with the engine. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "problem", "identity", "calendar", "organisation", "grading", "deadline", "hazard", "matter", "process", "sheet", "sheet::web", "supervision"
    })
package org.bihuan.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
