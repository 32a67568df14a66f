package org.bihuan.notification.process;

import org.bihuan.notification.NoticeDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 发送通知: to one person or group by one way, in a job of its own. */
@Component
class DeliverNoticeDelegate implements JavaDelegate {

  private final NoticeDesk desk;

  DeliverNoticeDelegate(NoticeDesk desk) {
    this.desk = desk;
  }

  @Override
  public void execute(DelegateExecution execution) {
    desk.deliver(
        NoticeProcess.notice(execution), (String) execution.getVariable(NoticeProcess.DELIVERY));
  }
}
