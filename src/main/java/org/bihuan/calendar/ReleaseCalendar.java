package org.bihuan.calendar;

import org.bihuan.startup.StartupStep;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Loads the calendar file of the release, or the one that the setting names, when it is new. */
@Component
@Order(StartupStep.Position.CALENDAR)
class ReleaseCalendar implements StartupStep {

  private final CalendarLoading loading;
  private final Resource file;

  ReleaseCalendar(
      CalendarLoading loading, @Value("${bihuan.calendar-file}") Resource file) {
    this.loading = loading;
    this.file = file;
  }

  @Override
  public void run() {
    loading.loadRelease(file);
  }
}
