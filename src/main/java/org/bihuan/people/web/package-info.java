/** People over HTTP and as pages, and the gate that accounts pass. */
@NullMarked
package org.bihuan.people.web;

import org.jspecify.annotations.NullMarked;
