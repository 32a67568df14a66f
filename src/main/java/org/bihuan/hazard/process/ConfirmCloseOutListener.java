package org.bihuan.hazard.process;

import java.util.List;
import org.bihuan.hazard.HazardLifeCycle;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** 确认销号: a leader has the last word on a major hazard. */
@Component
class ConfirmCloseOutListener implements TaskListener {

  private final HazardLifeCycle lifeCycle;

  ConfirmCloseOutListener(HazardLifeCycle lifeCycle) {
    this.lifeCycle = lifeCycle;
  }
  @Override
  public void notify(DelegateTask task) {
    Answers answers = new Answers(task);
    String number = HazardProcess.NUMBER.require(task);
    boolean approved = answers.yesOrNo("approved", "是否同意销号");
    lifeCycle.confirmCloseOut(number, approved, answers.comment(!approved));
    answers.forget(List.of("comment"));
  }
}
