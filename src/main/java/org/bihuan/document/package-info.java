/** Papers (文书): from templates that offices edit in Word, numbered, printed, signed and kept. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "csv", "problem", "startup", "identity", "calendar", "organisation", "process", "grading",
      "deadline", "hazard", "campaign", "evidence", "enterprise", "inspection", "bulletin"
    })
package org.bihuan.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
