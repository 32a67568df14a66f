/** The tables of published assessments and appeals, and the counts of duties. */
@NullMarked
package org.bihuan.assessment.persistence;

import org.jspecify.annotations.NullMarked;
