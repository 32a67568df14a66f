/** Who may see and do what in the engine, by whatever route the call comes. */
@NullMarked
package org.bihuan.process.access;

import org.jspecify.annotations.NullMarked;
