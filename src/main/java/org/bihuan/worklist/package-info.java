/** What people do with tasks besides doing them: lists, several at once, from hand to hand, comments. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"problem", "identity", "calendar", "organisation", "process"})
package org.bihuan.worklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
