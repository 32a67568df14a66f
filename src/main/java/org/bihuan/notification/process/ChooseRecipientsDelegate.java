package org.bihuan.notification.process;

import java.util.ArrayList;
import org.bihuan.notification.NoticeDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 确定接收人: each person and each group that is told, by each way. */
@Component
class ChooseRecipientsDelegate implements JavaDelegate {

  private final NoticeDesk desk;

  ChooseRecipientsDelegate(NoticeDesk desk) {
    this.desk = desk;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(
        NoticeProcess.DELIVERIES,
        new ArrayList<>(desk.deliveries(NoticeProcess.notice(execution))));
  }
}
