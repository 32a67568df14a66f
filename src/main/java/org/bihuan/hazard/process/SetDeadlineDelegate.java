package org.bihuan.hazard.process;

import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.HazardLifeCycle;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 测算整改期限: sets the deadline as it would be if assigned today. */
@Component
class SetDeadlineDelegate implements JavaDelegate {

  private final HazardLifeCycle lifeCycle;
  private final HazardVariables variables;

  SetDeadlineDelegate(HazardLifeCycle lifeCycle, HazardVariables variables) {
    this.lifeCycle = lifeCycle;
    this.variables = variables;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Hazard hazard = lifeCycle.setDeadline(HazardProcess.NUMBER.require(execution));
    variables.publishDeadline(execution, hazard);
  }
}
