/** The plan of a campaign as data: subjects, phases, duties, indicators, read whole or refused whole. */
@NullMarked
@ApplicationModule(allowedDependencies = {"csv", "organisation"})
package org.bihuan.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
