package org.bihuan.calendar;

import java.time.Instant;

/** Moves the one clock, for loading a past ledger and for tests; it is one for the whole process. */
public interface MovableClock extends BusinessClock {

  void moveTo(Instant instant);

  /** Back to the real time. */
  void reset();
}
