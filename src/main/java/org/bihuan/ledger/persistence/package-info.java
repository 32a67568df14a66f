/** The tables of the ledger's imports. */
@NullMarked
package org.bihuan.ledger.persistence;

import org.jspecify.annotations.NullMarked;
