/** The pages themselves. */
@NullMarked
package org.bihuan.mobile.web;

import org.jspecify.annotations.NullMarked;
