package org.bihuan.deadline;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Whose matters the clocks run on: keeps in its own history what the watch tells. */
public interface DeadlineAudience {

  /** Whether the matter is one of this audience's. */
  boolean owns(String matter);

  void remind(Clock clock, int workingDaysLeft);

  void missed(Clock clock);

  /** What the ladder goes by for a clock; empty when missing it leads to no ladder. */
  Optional<LadderFacts> ladder(Clock clock);

  /** The day after which the ladder counts; later than the last day where there is a grace. */
  default LocalDate ladderFrom(Clock clock) {
    return clock.dueOn();
  }

  /** Failed re-inspections so far. */
  int timesFailed(String matter);

  /** A step of the ladder was reached. */
  void reached(String matter, LadderStep step, int daysOverdue);

  /** People carried out a step of the ladder. */
  void carriedOut(String matter, String stepName, String result);

  /** A clock's last day moved; {@code before} is the old one. */
  void moved(Clock clock, LocalDate before, String cause);

  /** What a form shows of the matter, by name. */
  Map<String, Object> describe(String matter);
}
