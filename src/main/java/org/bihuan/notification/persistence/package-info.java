/** The tables of notices. */
@NullMarked
package org.bihuan.notification.persistence;

import org.jspecify.annotations.NullMarked;
