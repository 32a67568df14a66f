package org.bihuan.hazard.process;

import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.HazardLifeCycle;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 确定责任办所: finds who answers for the hazard. */
@Component
class FindResponsibleOfficeDelegate implements JavaDelegate {

  private final HazardLifeCycle lifeCycle;
  private final HazardVariables variables;

  FindResponsibleOfficeDelegate(HazardLifeCycle lifeCycle, HazardVariables variables) {
    this.lifeCycle = lifeCycle;
    this.variables = variables;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Hazard hazard = lifeCycle.findResponsibleOffice(HazardProcess.NUMBER.require(execution));
    variables.publishOffice(execution, hazard);
  }
}
