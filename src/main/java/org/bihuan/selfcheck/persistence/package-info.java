/** The tables of links and returns. */
@NullMarked
package org.bihuan.selfcheck.persistence;

import org.jspecify.annotations.NullMarked;
