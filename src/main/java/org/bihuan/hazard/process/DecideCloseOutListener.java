package org.bihuan.hazard.process;

import java.util.List;
import org.bihuan.hazard.HazardLifeCycle;
import org.bihuan.hazard.HazardStep;
import org.bihuan.process.Answers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** 审批销号, and 确认销号 where a leader has the last word on a major hazard. */
@Component
class DecideCloseOutListener implements TaskListener {

  private final HazardLifeCycle lifeCycle;

  DecideCloseOutListener(HazardLifeCycle lifeCycle) {
    this.lifeCycle = lifeCycle;
  }

  @Override
  public void notify(DelegateTask task) {
    Answers answers = new Answers(task);
    String number = HazardProcess.NUMBER.require(task);
    boolean approved = answers.yesOrNo("approved", "是否同意销号");
    lifeCycle.decideOnCloseOut(number, kind(task), approved, answers.comment(!approved));
    answers.forget(List.of("comment"));
  }

  private static HazardStep.Kind kind(DelegateTask task) {
    return "Task_ConfirmCloseOut".equals(task.getTaskDefinitionKey())
        ? HazardStep.Kind.CONFIRM_CLOSE_OUT
        : HazardStep.Kind.APPROVE_CLOSE_OUT;
  }
}
