package org.bihuan.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/** The one clock of the platform: the same for the engine's timers and for the application. */
public interface BusinessClock {

  /** Days and deadlines are those of mainland China. */
  ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  Instant now();

  default LocalDate today() {
    return LocalDate.ofInstant(now(), ZONE);
  }

  /** The Sunday of a day's week. */
  static LocalDate endOfWeek(LocalDate day) {
    return day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
  }
}
