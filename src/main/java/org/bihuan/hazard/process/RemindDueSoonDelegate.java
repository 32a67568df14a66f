package org.bihuan.hazard.process;

import org.bihuan.calendar.BusinessClock;
import org.bihuan.hazard.HazardLifeCycle;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 提醒整改临期: keeps that the office was reminded; a hazard that is late already needs no reminder. */
@Component
class RemindDueSoonDelegate implements JavaDelegate {

  private final HazardLifeCycle lifeCycle;
  private final BusinessClock clock;

  RemindDueSoonDelegate(HazardLifeCycle lifeCycle, BusinessClock clock) {
    this.lifeCycle = lifeCycle;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String number = HazardProcess.NUMBER.require(execution);
    if (!lifeCycle.require(number).isOverdue(clock.today())) {
      lifeCycle.remind(number);
    }
  }
}
