/** The tables of accounts. */
@NullMarked
package org.bihuan.people.persistence;

import org.jspecify.annotations.NullMarked;
