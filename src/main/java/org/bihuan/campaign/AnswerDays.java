package org.bihuan.campaign;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.bihuan.plan.Cycle;

/** The days on which what has no period of its own is answered: gates, and the ends of natural periods. */
final class AnswerDays {

  /** Months of a half-year. */
  static final int HALF_YEAR = 6;

  /** An end of a period so near to a gate is left out, so that nobody answers twice in a month. */
  private static final int NEAR_DAYS = 31;

  private AnswerDays() {}

  /**
   * The days of a span, in their order; the last day of the span is one.
   *
   * @param months months of a natural period
   */
  static List<LocalDate> of(
      LocalDate first, LocalDate last, Collection<LocalDate> gates, int months) {
    TreeSet<LocalDate> fixed = new TreeSet<>();
    gates.stream()
        .filter(gate -> !gate.isBefore(first) && !gate.isAfter(last))
        .forEach(fixed::add);
    fixed.add(last);
    TreeSet<LocalDate> days = new TreeSet<>(fixed);
    new Cycle(Period.ofMonths(months), 1)
        .windows(first, last).stream()
            .map(Cycle.Window::last)
            .filter(end -> !isNear(end, fixed))
            .forEach(days::add);
    return List.copyOf(days);
  }

  private static boolean isNear(LocalDate day, TreeSet<LocalDate> days) {
    LocalDate before = days.floor(day);
    LocalDate after = days.ceiling(day);
    return before != null && ChronoUnit.DAYS.between(before, day) < NEAR_DAYS
        || after != null && ChronoUnit.DAYS.between(day, after) < NEAR_DAYS;
  }
}
