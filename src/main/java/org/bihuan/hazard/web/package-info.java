/** The register over HTTP. */
@NullMarked
package org.bihuan.hazard.web;

import org.jspecify.annotations.NullMarked;
