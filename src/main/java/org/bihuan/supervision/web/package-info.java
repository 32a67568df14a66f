/** Instances and models over HTTP, as Cockpit shows them. */
@NullMarked
package org.bihuan.supervision.web;

import org.jspecify.annotations.NullMarked;
