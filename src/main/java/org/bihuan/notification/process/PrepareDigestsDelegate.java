package org.bihuan.notification.process;

import java.util.ArrayList;
import org.bihuan.notification.Digests;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 确定汇总办所: every office that has open tasks; what could not be sent is tried once more. */
@Component
class PrepareDigestsDelegate implements JavaDelegate {

  private final Digests digests;
  private final OfficeTasks tasks;
  private final FailedNotices failed;

  PrepareDigestsDelegate(Digests digests, OfficeTasks tasks, FailedNotices failed) {
    this.digests = digests;
    this.tasks = tasks;
    this.failed = failed;
  }

  @Override
  public void execute(DelegateExecution execution) {
    failed.tryAgain();
    execution.setVariable(NoticeProcess.WORKING_DAY, digests.isWorkingDay());
    execution.setVariable(NoticeProcess.OFFICES, new ArrayList<>(tasks.offices()));
  }
}
