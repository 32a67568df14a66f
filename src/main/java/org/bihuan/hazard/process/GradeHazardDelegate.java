package org.bihuan.hazard.process;

import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.HazardLifeCycle;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 判定隐患等级: grades the hazard by the decision tables. */
@Component
class GradeHazardDelegate implements JavaDelegate {

  private final HazardLifeCycle lifeCycle;
  private final HazardVariables variables;

  GradeHazardDelegate(HazardLifeCycle lifeCycle, HazardVariables variables) {
    this.lifeCycle = lifeCycle;
    this.variables = variables;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Hazard hazard = lifeCycle.grade(HazardProcess.NUMBER.require(execution));
    variables.publishGrade(execution, hazard);
  }
}
