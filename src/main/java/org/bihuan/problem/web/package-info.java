/** Refusals on the platform's own HTTP interfaces, as RFC 9457 problem details in Chinese. */
@NullMarked
package org.bihuan.problem.web;

import org.jspecify.annotations.NullMarked;
