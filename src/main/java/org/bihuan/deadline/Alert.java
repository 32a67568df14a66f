package org.bihuan.deadline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that falls due on a matter: a reminder, a missed deadline, a step of the ladder.
 *
 * @param key unique within the matter, so that nothing is raised twice
 * @param at when
 * @param clock the clock concerned; null for a repeated failure
 * @param step the ladder's step; null for reminders and missed deadlines
 * @param daysOverdue whole days since the last day, 0 before
 */
public record Alert(
    Kind kind,
    String key,
    Instant at,
    @Nullable Clock clock,
    @Nullable LadderStep step,
    int daysOverdue) {

  /** What falls due. */
  public enum Kind {
    REMINDER,
    MISSED,
    LADDER
  }
}
