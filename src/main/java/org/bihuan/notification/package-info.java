/** Tells people what they have to know: on the page, by mail, by the robots of their groups. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "problem", "startup", "identity", "calendar", "organisation", "process", "grading", "hazard",
      "campaign", "ledger", "matter", "selfcheck", "worklist", "bulletin",
      "assessment"
    })
package org.bihuan.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
