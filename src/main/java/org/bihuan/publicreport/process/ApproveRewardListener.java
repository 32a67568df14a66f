package org.bihuan.publicreport.process;

import java.util.List;
import org.bihuan.process.Answers;
import org.bihuan.publicreport.Reports;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** 审批奖励: a leader agrees or not. */
@Component
class ApproveRewardListener implements TaskListener {

  private final Reports reports;

  ApproveRewardListener(Reports reports) {
    this.reports = reports;
  }

  @Override
  public void notify(DelegateTask task) {
    Answers answers = new Answers(task);
    String number = ReportModel.MATTER.require(task);
    boolean approved = answers.yesOrNo("approved", "同意奖励");
    String comment = answers.comment(!approved);
    reports.rewardDecided(number, approved, comment);
    answers.forget(List.of("comment"));
  }
}
