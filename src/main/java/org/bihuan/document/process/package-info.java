/** Issues papers at the steps that the models name. */
@NullMarked
package org.bihuan.document.process;

import org.jspecify.annotations.NullMarked;
