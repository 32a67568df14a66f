/** Offers the tasks of matters with their deadlines; keeps what is done with them. */
@NullMarked
package org.bihuan.matter.process;

import org.jspecify.annotations.NullMarked;
