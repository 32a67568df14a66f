package org.bihuan.grading;

import java.util.List;

/**
 * A grade and what it rests on.
 *
 * @param grade the grade; provisional while a person must judge
 * @param needsJudgement whether a person must judge, because the tables cannot
 * @param reason why, or what else the tables say; empty for nothing
 * @param basis every rule that applied, with its clause
 */
public record GradingResult(
    Grade grade, boolean needsJudgement, String reason, List<Basis> basis) {

  public GradingResult {
    basis = List.copyOf(basis);
  }
}
