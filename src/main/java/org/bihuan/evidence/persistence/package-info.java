/** The tables of evidence. */
@NullMarked
package org.bihuan.evidence.persistence;

import org.jspecify.annotations.NullMarked;
