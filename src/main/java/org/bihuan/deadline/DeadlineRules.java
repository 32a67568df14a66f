package org.bihuan.deadline;

import java.util.List;
import java.util.Optional;
import org.bihuan.calendar.Term;

/** The decision tables of reminders and of the ladder. */
public interface DeadlineRules {

  /** Table {@code reminder}: how long before the last day of a step; days of either kind. */
  List<Term> reminders(String step);

  /**
   * Table {@code escalation}: the step that a matter has come to.
   *
   * @param daysOverdue whole days since the last day, at least 1
   */
  Optional<LadderStep> escalation(int daysOverdue, LadderFacts facts);

  /** Table {@code repeated-failure}: what so many failed re-inspections call for. */
  Optional<LadderStep> repeatedFailure(int timesFailed);
}
