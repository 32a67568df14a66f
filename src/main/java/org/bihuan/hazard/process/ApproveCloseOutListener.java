package org.bihuan.hazard.process;

import java.util.List;
import org.bihuan.hazard.HazardLifeCycle;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** 审批销号. */
@Component
class ApproveCloseOutListener implements TaskListener {

  private final HazardLifeCycle lifeCycle;

  ApproveCloseOutListener(HazardLifeCycle lifeCycle) {
    this.lifeCycle = lifeCycle;
  }
  @Override
  public void notify(DelegateTask task) {
    Answers answers = new Answers(task);
    String number = HazardProcess.NUMBER.require(task);
    boolean approved = answers.yesOrNo("approved", "是否同意销号");
    lifeCycle.decideOnCloseOut(number, approved, answers.comment(!approved));
    answers.forget(List.of("comment"));
  }
}
