/** Hears what happens, and sends by asynchronous jobs of the engine. */
@NullMarked
package org.bihuan.notification.process;

import org.jspecify.annotations.NullMarked;
