package org.bihuan.campaign.process;

import java.util.List;
import org.bihuan.campaign.Summaries;
import org.bihuan.process.Answers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** 上报年度汇总报告 to the party working committee, the subdistrict office and the district. */
@Component
class ReportSummaryListener implements TaskListener {

  private final Summaries summaries;
  private final Recipients recipients;

  ReportSummaryListener(Summaries summaries, Recipients recipients) {
    this.summaries = summaries;
    this.recipients = recipients;
  }

  @Override
  public void notify(DelegateTask task) {
    Answers answers = new Answers(task);
    summaries.report(
        CampaignProcess.MATTER.require(task),
        recipients.all(answers),
        answers.requiredText("letterNumber", "文号"),
        answers.text("comment", "说明"));
    answers.forget(List.of("recipients", "letterNumber", "comment"));
  }
}
