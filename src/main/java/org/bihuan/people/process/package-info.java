/** Accounts in the engine's store of users. */
@NullMarked
package org.bihuan.people.process;

import org.jspecify.annotations.NullMarked;
