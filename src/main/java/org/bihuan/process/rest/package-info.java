/** The engine's REST interfaces: on whose behalf they act and how they refuse. */
@NullMarked
@org.springframework.modulith.NamedInterface("rest")
package org.bihuan.process.rest;

import org.jspecify.annotations.NullMarked;
