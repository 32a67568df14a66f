/** What runs and what has run in the engine: found, looked into, and put right by an administrator. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "problem", "startup", "identity", "calendar", "organisation", "grading", "process", "hazard"
    })
package org.bihuan.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
