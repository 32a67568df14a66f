/** The tables of the audit trail. */
@NullMarked
package org.bihuan.audit.persistence;

import org.jspecify.annotations.NullMarked;
