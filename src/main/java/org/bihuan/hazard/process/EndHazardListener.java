package org.bihuan.hazard.process;

import java.util.Map;
import java.util.Objects;
import org.bihuan.hazard.HazardLifeCycle;
import org.bihuan.hazard.HazardStatus;
import org.bihuan.process.Answers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** The hazard leaves the loop by one of its ends; a withdrawal must say why. */
@Component
class EndHazardListener implements ExecutionListener {

  private final HazardLifeCycle lifeCycle;
  private final HazardInstances instances;

  EndHazardListener(HazardLifeCycle lifeCycle, HazardInstances instances) {
    this.lifeCycle = lifeCycle;
    this.instances = instances;
  }

  @Override
  public void notify(DelegateExecution execution) {
    HazardStatus status =
        Objects.requireNonNull(HazardProcess.ENDS.get(execution.getCurrentActivityId()));
    lifeCycle.end(
        HazardProcess.NUMBER.require(execution),
        status,
        status == HazardStatus.WITHDRAWN ? Map.of("撤销原因", reason(execution)) : Map.of());
    instances.voidExtension(HazardProcess.NUMBER.require(execution));
  }

  private static String reason(DelegateExecution execution) {
    return new Answers(execution).requiredText(HazardProcess.REASON, "撤销原因");
  }
}
