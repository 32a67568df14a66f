/** The ways out: mail, and the robots of three vendors. */
@NullMarked
package org.bihuan.notification.channel;

import org.jspecify.annotations.NullMarked;
