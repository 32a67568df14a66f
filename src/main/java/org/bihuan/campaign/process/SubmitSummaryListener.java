package org.bihuan.campaign.process;

import java.util.List;
import org.bihuan.campaign.Summaries;
import org.bihuan.process.Answers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** 报送年度总结. */
@Component
class SubmitSummaryListener implements TaskListener {

  private final Summaries summaries;
  private final CampaignMatters matters;

  SubmitSummaryListener(Summaries summaries, CampaignMatters matters) {
    this.summaries = summaries;
    this.matters = matters;
  }

  @Override
  public void notify(DelegateTask task) {
    Answers answers = new Answers(task);
    String matter = CampaignProcess.MATTER.require(task);
    summaries.submit(
        matter, CampaignProcess.UNIT.require(task), answers.requiredText("summary", "年度总结"));
    answers.forget(List.of("summary"));
    matters.refresh(matter);
  }
}
