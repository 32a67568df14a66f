/** Who is acting: people, their roles and the office codes they act for. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.bihuan.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
