/** The tables of people. */
@NullMarked
package org.bihuan.organisation.persistence;

import org.jspecify.annotations.NullMarked;
