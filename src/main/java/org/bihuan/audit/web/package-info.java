/** The record over HTTP and as a page. */
@NullMarked
package org.bihuan.audit.web;

import org.jspecify.annotations.NullMarked;
