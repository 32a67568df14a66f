/** What the platform reads from deployed forms and adds to them. */
@NullMarked
@org.springframework.modulith.NamedInterface("form")
package org.bihuan.process.form;

import org.jspecify.annotations.NullMarked;
