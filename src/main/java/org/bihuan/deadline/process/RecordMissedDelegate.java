package org.bihuan.deadline.process;

import org.bihuan.deadline.Audiences;
import org.bihuan.deadline.Clocks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记逾期: once for each last day of each step. */
@Component
class RecordMissedDelegate implements JavaDelegate {

  private final Clocks clocks;
  private final Audiences audiences;

  RecordMissedDelegate(Clocks clocks, Audiences audiences) {
    this.clocks = clocks;
    this.audiences = audiences;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String matter = WatchProcess.MATTER.require(execution);
    clocks
        .find(matter, WatchProcess.ALERT_CLOCK.require(execution))
        .ifPresent(clock -> audiences.of(matter).missed(clock));
  }
}
