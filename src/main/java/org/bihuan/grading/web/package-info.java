/** The criteria and a grading before anything is reported, over HTTP. */
@NullMarked
package org.bihuan.grading.web;

import org.jspecify.annotations.NullMarked;
