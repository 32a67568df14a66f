/** The register of enterprises over HTTP. */
@NullMarked
package org.bihuan.enterprise.web;

import org.jspecify.annotations.NullMarked;
