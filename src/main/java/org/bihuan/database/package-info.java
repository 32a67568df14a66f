/** Where the data lives: the embedded PostgreSQL of trial mode or a server named by settings. */
@NullMarked
@ApplicationModule(allowedDependencies = {"startup"})
package org.bihuan.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
