package org.bihuan.deadline.process;

import org.bihuan.deadline.Audiences;
import org.bihuan.deadline.Clocks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 提醒承办单位. */
@Component
class RemindOfficeDelegate implements JavaDelegate {

  private final Clocks clocks;
  private final Audiences audiences;

  RemindOfficeDelegate(Clocks clocks, Audiences audiences) {
    this.clocks = clocks;
    this.audiences = audiences;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String matter = WatchProcess.MATTER.require(execution);
    clocks
        .find(matter, WatchProcess.ALERT_CLOCK.require(execution))
        .ifPresent(
            clock ->
                audiences.of(matter).remind(clock, WatchProcess.DAYS_LEFT.require(execution)));
  }
}
