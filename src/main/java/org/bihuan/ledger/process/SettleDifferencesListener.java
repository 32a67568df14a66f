package org.bihuan.ledger.process;

import org.bihuan.matter.MatterJournal;
import org.bihuan.process.Answers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** 处理台账差异. */
@Component
class SettleDifferencesListener implements TaskListener {

  private final MatterJournal journal;

  SettleDifferencesListener(MatterJournal journal) {
    this.journal = journal;
  }

  @Override
  public void notify(DelegateTask task) {
    journal.record(
        ReconcileLedgerDelegate.MATTER.require(task),
        "处理台账差异",
        "",
        "处理情况",
        new Answers(task).requiredText("result", "处理情况"));
  }
}
