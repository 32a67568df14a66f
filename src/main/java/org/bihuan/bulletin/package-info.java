/**
 * Bulletins (通报制): how the offices stand in a period, drafted by the platform, edited by 街道安委办,
 * approved by a leader and sent (plan, sections 5 (3) and 5 (6)).
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "problem", "startup", "identity", "calendar", "organisation", "process", "hazard", "matter"
    })
package org.bihuan.bulletin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
