/** The register's tables. */
@NullMarked
package org.bihuan.hazard.persistence;

import org.jspecify.annotations.NullMarked;
