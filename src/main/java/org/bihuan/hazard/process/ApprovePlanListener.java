package org.bihuan.hazard.process;

import java.util.List;
import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.HazardLifeCycle;
import org.bihuan.process.Answers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** 审批整改方案: approved, the plan's time limit becomes the deadline. */
@Component
class ApprovePlanListener implements TaskListener {

  private final HazardLifeCycle lifeCycle;
  private final HazardVariables variables;
  private final HazardInstances instances;

  ApprovePlanListener(
      HazardLifeCycle lifeCycle, HazardVariables variables, HazardInstances instances) {
    this.lifeCycle = lifeCycle;
    this.variables = variables;
    this.instances = instances;
  }

  @Override
  public void notify(DelegateTask task) {
    Answers answers = new Answers(task);
    String number = HazardProcess.NUMBER.require(task);
    boolean approved = answers.yesOrNo("approved", "是否通过");
    Hazard hazard = lifeCycle.decideOnPlan(number, approved, answers.comment(!approved));
    answers.forget(List.of("comment"));
    variables.publishDeadline(task, hazard);
    instances.tellSupervision(
        task.getProcessInstanceId(), HazardProcess.DUE_ON.name(), hazard.dueOn().toString());
  }
}
