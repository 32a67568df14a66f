package org.bihuan.notification.process;

import org.bihuan.notification.Digests;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 发送办所汇总: one office's. */
@Component
class SendDigestDelegate implements JavaDelegate {

  private final Digests digests;
  private final OfficeTasks tasks;

  SendDigestDelegate(Digests digests, OfficeTasks tasks) {
    this.digests = digests;
    this.tasks = tasks;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String office = (String) execution.getVariable(NoticeProcess.OFFICE);
    digests.tell(office, tasks.of(office));
  }
}
