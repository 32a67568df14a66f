/** The tables of papers and templates. */
@NullMarked
package org.bihuan.document.persistence;

import org.jspecify.annotations.NullMarked;
