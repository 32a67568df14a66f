/**
 * Assessment (考核): the score of each office and community from the facts of a period, every point
 * explained, published once, corrected only by appeals (plan, section 5 (6)).
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "problem", "startup", "identity", "calendar", "organisation", "process", "matter", "bulletin"
    })
package org.bihuan.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
