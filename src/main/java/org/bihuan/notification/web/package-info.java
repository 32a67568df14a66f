/** Notices, choices and robots, for pages and programs. */
@NullMarked
package org.bihuan.notification.web;

import org.jspecify.annotations.NullMarked;
