/** The tables of reports; who reported is kept apart. */
@NullMarked
package org.bihuan.publicreport.persistence;

import org.jspecify.annotations.NullMarked;
