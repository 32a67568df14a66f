package org.bihuan.selfcheck.process;

import java.util.List;
import org.bihuan.matter.MatterJournal;
import org.bihuan.process.Answers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** 督促未报单位: what was done about those who have not answered. */
@Component
class UrgeReturnListener implements TaskListener {

  private final MatterJournal journal;

  UrgeReturnListener(MatterJournal journal) {
    this.journal = journal;
  }

  @Override
  public void notify(DelegateTask task) {
    Answers answers = new Answers(task);
    journal.record(
        ReturnModel.MATTER.require(task),
        "督促未报单位",
        "",
        "办理情况", answers.requiredText("result", "办理情况"));
    answers.forget(List.of("result"));
  }
}
