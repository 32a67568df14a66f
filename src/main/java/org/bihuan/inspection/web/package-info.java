/** The pages of inspections and their checklists. */
@NullMarked
package org.bihuan.inspection.web;

import org.jspecify.annotations.NullMarked;
