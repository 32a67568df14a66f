package org.bihuan.deadline;

import java.time.Instant;
import java.time.LocalDate;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.calendar.Term;

/**
 * A count toward the last moment of a step of a matter.
 *
 * @param matter key of what the clock runs on, for example a hazard's number
 * @param step the step's name in the decision tables
 * @param startedAt the event that the term counts from
 * @param rule the rule in Chinese, with 待核 where no published text gives the number
 * @param dueAt the moment at which the deadline has passed
 * @param decided whether a person decided the last day, so that no calendar moves it
 * @param provisional whether the calendar has not yet been loaded for every day of the term
 */
public record Clock(
    String matter,
    String step,
    Instant startedAt,
    Term term,
    String rule,
    Instant dueAt,
    boolean decided,
    boolean provisional,
    State state) {

  /** Whether a clock counts. */
  public enum State {
    /** Counts; its reminders and its passing are raised. */
    RUNNING,
    /** Stands still, for it may go on: a rectification that is being re-inspected. */
    PAUSED,
    /** The step is over. */
    ENDED
  }

  /** The last day, in mainland China. */
  public LocalDate dueOn() {
    return LocalDate.ofInstant(dueAt.minusMillis(1), BusinessClock.ZONE);
  }

  Clock in(State other) {
    return new Clock(
        matter, step, startedAt, term, rule, dueAt, decided, provisional, other);
  }

  Clock dueAt(Instant moment, boolean byDecision, boolean isProvisional) {
    return new Clock(
        matter, step, startedAt, term, rule, moment, byDecision, isProvisional, state);
  }
}
