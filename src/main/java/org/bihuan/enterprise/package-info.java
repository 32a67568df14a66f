/** The register of enterprises and places: who is to be inspected, who checks itself. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "problem", "database", "identity", "calendar", "organisation", "grading", "hazard", "sheet", "sheet::web"
    })
package org.bihuan.enterprise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
