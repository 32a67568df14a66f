package org.bihuan.hazard.process;

import org.bihuan.hazard.HazardLifeCycle;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记整改逾期: once for each deadline, also when the hazard comes back to be rectified again. */
@Component
class RecordOverdueDelegate implements JavaDelegate {

  private final HazardLifeCycle lifeCycle;

  RecordOverdueDelegate(HazardLifeCycle lifeCycle) {
    this.lifeCycle = lifeCycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    if (!HazardProcess.OVERDUE.require(execution)) {
      lifeCycle.recordOverdue(HazardProcess.NUMBER.require(execution));
      HazardProcess.OVERDUE.set(execution, true);
    }
  }
}
