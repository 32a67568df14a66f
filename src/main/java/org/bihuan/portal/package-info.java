/** The front door: sign-in, where each person is led, and what needs which right. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "problem", "identity", "calendar", "organisation", "startup", "database", "publicreport"
    })
package org.bihuan.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
