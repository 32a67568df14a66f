package org.bihuan.trial.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.bihuan.calendar.BusinessClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Trial data can be loaded at any hour of the day. */
class PlaybackScheduleTest {

  private static final int STEPS = 5;

  private static Instant at(String moment) {
    return LocalDateTime.parse(moment).atZone(BusinessClock.ZONE).toInstant();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-29T00:00, 2026-11-29",
    "2026-11-29T00:05, 2026-11-29",
    "2026-11-29T08:59, 2026-11-29",
    "2026-11-29T23:59, 2026-11-29",
    "2026-11-29T00:05, 2026-11-28",
    "2026-11-29T10:00, 2026-08-01"
  })
  void everyStepLiesBetweenTheDayOfFindingAndNow(String moment, LocalDate found) {
    Instant now = at(moment);
    PlaybackSchedule schedule =
        new PlaybackSchedule(at(found + "T09:00"), found, STEPS, now);
    Instant before = found.atStartOfDay(BusinessClock.ZONE).toInstant();
    for (int step = 0; step <= STEPS; step++) {
      Instant at = schedule.next();
      assertThat(at).isBetween(before, now);
      before = at;
    }
  }
}
