/**
 * Matters beside hazards and campaigns (reports of the public, inspections, returns): what they are
 * called, what happened to them, their deadlines.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "problem", "database", "identity", "calendar", "organisation", "process", "deadline", "grading"
    })
package org.bihuan.matter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
