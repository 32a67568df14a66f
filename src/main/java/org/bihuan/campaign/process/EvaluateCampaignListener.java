package org.bihuan.campaign.process;

import java.util.List;
import org.bihuan.campaign.CampaignClosing;
import org.bihuan.process.Answers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** 总结评估. */
@Component
class EvaluateCampaignListener implements TaskListener {

  private final CampaignClosing closing;

  EvaluateCampaignListener(CampaignClosing closing) {
    this.closing = closing;
  }

  @Override
  public void notify(DelegateTask task) {
    Answers answers = new Answers(task);
    closing.evaluate(
        CampaignProcess.CAMPAIGN_KEY.require(task),
        answers.requiredText("evaluation", "总结评估"),
        answers.text("unfinished", "未完成任务的处理意见"));
    answers.forget(List.of("evaluation", "unfinished"));
  }
}
