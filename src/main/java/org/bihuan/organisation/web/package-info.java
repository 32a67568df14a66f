/** Who stands in for whom, over HTTP and as a page. */
@NullMarked
package org.bihuan.organisation.web;

import org.jspecify.annotations.NullMarked;
