/** Papers over HTTP and as a page. */
@NullMarked
package org.bihuan.document.web;

import org.jspecify.annotations.NullMarked;
