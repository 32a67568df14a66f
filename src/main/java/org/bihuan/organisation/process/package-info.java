/** Offices and people in the engine: groups, memberships and permissions. */
@NullMarked
package org.bihuan.organisation.process;

import org.jspecify.annotations.NullMarked;
