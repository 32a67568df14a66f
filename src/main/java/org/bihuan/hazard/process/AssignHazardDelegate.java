package org.bihuan.hazard.process;

import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.HazardLifeCycle;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 交办责任办所: from today the deadline counts. */
@Component
class AssignHazardDelegate implements JavaDelegate {

  private final HazardLifeCycle lifeCycle;
  private final HazardVariables variables;

  AssignHazardDelegate(HazardLifeCycle lifeCycle, HazardVariables variables) {
    this.lifeCycle = lifeCycle;
    this.variables = variables;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Hazard hazard = lifeCycle.assign(HazardProcess.NUMBER.require(execution));
    HazardProcess.ASSIGNED.set(execution, true);
    variables.publishDeadline(execution, hazard);
  }
}
