package org.bihuan.hazard;

import java.time.LocalDate;

/**
 * The plan for a major hazard with five in place (五到位): responsibility, measures, funds, time limit
 * and contingency plan (plan, annex 2, 2 (4)).
 *
 * @param timeLimit the last day of the rectification
 */
public record RectificationPlan(
    String responsibility,
    String measures,
    String funds,
    LocalDate timeLimit,
    String contingencyPlan) {}
