/** How sheets leave over HTTP. */
@NullMarked
@org.springframework.modulith.NamedInterface("web")
package org.bihuan.sheet.web;

import org.jspecify.annotations.NullMarked;
