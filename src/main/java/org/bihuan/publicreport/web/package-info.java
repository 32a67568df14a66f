/** The pages of the public and of staff. */
@NullMarked
package org.bihuan.publicreport.web;

import org.jspecify.annotations.NullMarked;
