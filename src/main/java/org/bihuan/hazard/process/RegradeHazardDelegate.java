package org.bihuan.hazard.process;

import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.HazardLifeCycle;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 按核实事实重新定级: grade, office and deadline by the verified facts. */
@Component
class RegradeHazardDelegate implements JavaDelegate {

  private final HazardLifeCycle lifeCycle;
  private final HazardVariables variables;

  RegradeHazardDelegate(HazardLifeCycle lifeCycle, HazardVariables variables) {
    this.lifeCycle = lifeCycle;
    this.variables = variables;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String number = HazardProcess.NUMBER.require(execution);
    variables.publishGrade(execution, lifeCycle.grade(number));
    variables.publishOffice(execution, lifeCycle.findResponsibleOffice(number));
    Hazard hazard = lifeCycle.setDeadline(number);
    variables.publishDeadline(execution, hazard);
  }
}
