/** The pages of an enterprise with a link, and of staff. */
@NullMarked
package org.bihuan.selfcheck.web;

import org.jspecify.annotations.NullMarked;
