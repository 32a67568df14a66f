/** The nightly comparison of register and engine. */
@NullMarked
package org.bihuan.ledger.process;

import org.jspecify.annotations.NullMarked;
