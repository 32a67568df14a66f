package org.bihuan.campaign.process;

import java.util.List;
import org.bihuan.campaign.Summaries;
import org.bihuan.process.Answers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** 汇总年度总结: whoever is missing is named. */
@Component
class GatherSummariesListener implements TaskListener {

  private final Summaries summaries;

  GatherSummariesListener(Summaries summaries) {
    this.summaries = summaries;
  }

  @Override
  public void notify(DelegateTask task) {
    Answers answers = new Answers(task);
    summaries.gather(
        CampaignProcess.MATTER.require(task),
        answers.requiredText("summary", "汇总报告"),
        answers.text("reason", "未报送单位的处理意见"));
    answers.forget(List.of("summary", "reason"));
  }
}
