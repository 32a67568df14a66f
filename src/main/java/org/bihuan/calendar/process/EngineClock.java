package org.bihuan.calendar.process;

import java.time.Instant;
import java.util.Date;
import org.bihuan.calendar.MovableClock;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;

@Component
class EngineClock implements MovableClock {

  @Override
  public Instant now() {
    return ClockUtil.getCurrentTime().toInstant();
  }

  @Override
  public void moveTo(Instant instant) {
    ClockUtil.setCurrentTime(Date.from(instant));
  }

  @Override
  public void reset() {
    ClockUtil.reset();
  }
}
