/** The page 考核 and its interface. */
@NullMarked
package org.bihuan.assessment.web;

import org.jspecify.annotations.NullMarked;
