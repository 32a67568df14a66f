package org.bihuan.trial.process;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.bihuan.calendar.BusinessClock;

/** When the steps of a trial hazard were taken: from the day on which it was found, none to come. */
final class PlaybackSchedule {

  private static final Duration AFTER_MORNING = Duration.ofMinutes(30);
  private static final Duration JUST_NOW = Duration.ofMinutes(20);
  private static final int LONGEST_PAUSE = 24 * 60;

  private final Instant now;
  private final Duration pause;
  private Instant next;

  /**
   * Spreads steps.
   *
   * @param morning when offices open on the day on which it was found
   * @param steps how many follow the report
   */
  PlaybackSchedule(Instant morning, LocalDate found, int steps, Instant now) {
    this.now = now;
    Instant start = morning.plus(AFTER_MORNING);
    this.next = start.isAfter(now) ? justNow(found) : start;
    long minutes = Math.max(1, Duration.between(next, now).toMinutes());
    this.pause = Duration.ofMinutes(Math.max(1, Math.min(LONGEST_PAUSE, minutes / (steps + 2))));
  }

  /** Nothing is reported before the day on which it was found, not even right after midnight. */
  private Instant justNow(LocalDate found) {
    Instant midnight = found.atStartOfDay(BusinessClock.ZONE).toInstant();
    Instant lately = now.minus(JUST_NOW);
    return lately.isBefore(midnight) ? midnight : lately;
  }

  /** The moment of the next step. */
  Instant next() {
    Instant current = next.isAfter(now) ? now : next;
    next = next.plus(pause);
    return current;
  }
}
