package org.bihuan.campaign.process;

import java.util.List;
import org.bihuan.campaign.CampaignClosing;
import org.bihuan.process.Answers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** 上报总结评估. */
@Component
class ReportEvaluationListener implements TaskListener {

  private final CampaignClosing closing;
  private final Recipients recipients;

  ReportEvaluationListener(CampaignClosing closing, Recipients recipients) {
    this.closing = closing;
    this.recipients = recipients;
  }

  @Override
  public void notify(DelegateTask task) {
    Answers answers = new Answers(task);
    closing.report(
        CampaignProcess.CAMPAIGN_KEY.require(task),
        recipients.all(answers),
        answers.requiredText("letterNumber", "文号"),
        answers.text("comment", "说明"));
    answers.forget(List.of("recipients", "letterNumber", "comment"));
  }
}
