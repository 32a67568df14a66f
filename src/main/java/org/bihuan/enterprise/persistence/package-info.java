/** The tables of the register of enterprises. */
@NullMarked
package org.bihuan.enterprise.persistence;

import org.jspecify.annotations.NullMarked;
