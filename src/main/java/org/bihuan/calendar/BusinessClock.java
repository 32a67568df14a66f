package org.bihuan.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The one clock of the platform: the same for the engine's timers and for the application. */
public interface BusinessClock {

  /** Days and deadlines are those of mainland China. */
  ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  Instant now();

  default LocalDate today() {
    return LocalDate.ofInstant(now(), ZONE);
  }
}
