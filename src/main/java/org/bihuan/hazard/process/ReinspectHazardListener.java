package org.bihuan.hazard.process;

import java.util.List;
import org.bihuan.hazard.HazardLifeCycle;
import org.bihuan.process.Answers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** 复查隐患: by somebody other than who rectified. */
@Component
class ReinspectHazardListener implements TaskListener {

  private final HazardLifeCycle lifeCycle;

  ReinspectHazardListener(HazardLifeCycle lifeCycle) {
    this.lifeCycle = lifeCycle;
  }
  @Override
  public void notify(DelegateTask task) {
    Answers answers = new Answers(task);
    String number = HazardProcess.NUMBER.require(task);
    boolean passed = answers.yesOrNo("passed", "复查是否合格");
    lifeCycle.reinspect(number, passed, answers.comment(!passed));
    answers.forget(List.of("comment"));
  }
}
