/** The tables of matters and of what happened to them. */
@NullMarked
package org.bihuan.matter.persistence;

import org.jspecify.annotations.NullMarked;
