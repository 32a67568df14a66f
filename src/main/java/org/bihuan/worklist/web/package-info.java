/** Lists of tasks and their handling, over HTTP and as a page. */
@NullMarked
package org.bihuan.worklist.web;

import org.jspecify.annotations.NullMarked;
