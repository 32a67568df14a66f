/** The search among the criteria, done by the database. */
@NullMarked
package org.bihuan.grading.persistence;

import org.jspecify.annotations.NullMarked;
