/** Reading the subdistrict's data files; knows no domain. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.bihuan.csv;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
