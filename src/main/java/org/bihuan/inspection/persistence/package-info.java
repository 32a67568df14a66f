/** The tables of inspections. */
@NullMarked
package org.bihuan.inspection.persistence;

import org.jspecify.annotations.NullMarked;
