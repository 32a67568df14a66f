/** The ledger over HTTP and as a page. */
@NullMarked
package org.bihuan.ledger.web;

import org.jspecify.annotations.NullMarked;
