package org.bihuan.deadline.process;

import org.bihuan.deadline.Audiences;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 发出逾期通报: the first step of the ladder, which the platform takes by itself. */
@Component
class IssueNoticeDelegate implements JavaDelegate {

  private final Audiences audiences;

  IssueNoticeDelegate(Audiences audiences) {
    this.audiences = audiences;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String matter = WatchProcess.MATTER.require(execution);
    audiences
        .of(matter)
        .reached(
            matter,
            WatchProcess.step(execution),
            WatchProcess.DAYS_OVERDUE.require(execution));
  }
}
