package org.bihuan.hazard.process;

import java.util.List;
import org.bihuan.hazard.HazardLifeCycle;
import org.bihuan.process.Answers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** 组织验收: accepted, the supervision need not follow the progress any longer. */
@Component
class AcceptRectificationListener implements TaskListener {

  private final HazardLifeCycle lifeCycle;
  private final HazardInstances instances;

  AcceptRectificationListener(HazardLifeCycle lifeCycle, HazardInstances instances) {
    this.lifeCycle = lifeCycle;
    this.instances = instances;
  }

  @Override
  public void notify(DelegateTask task) {
    Answers answers = new Answers(task);
    String number = HazardProcess.NUMBER.require(task);
    boolean accepted = answers.yesOrNo("acceptance", "验收是否合格");
    lifeCycle.accept(number, accepted, answers.comment(!accepted));
    answers.forget(List.of("acceptance", "comment"));
    HazardProcess.ACCEPTED.set(task.getExecution(), accepted);
    if (accepted) {
      instances.tellSupervision(task.getProcessInstanceId(), HazardProcess.ACCEPTED.name(), true);
    }
  }
}
