package org.bihuan.campaign.process;

import java.util.List;
import org.bihuan.campaign.CampaignClosing;
import org.bihuan.process.Answers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** 安委会审议. */
@Component
class DeliberateEvaluationListener implements TaskListener {

  private final CampaignClosing closing;

  DeliberateEvaluationListener(CampaignClosing closing) {
    this.closing = closing;
  }

  @Override
  public void notify(DelegateTask task) {
    Answers answers = new Answers(task);
    boolean adopted = answers.yesOrNo("adopted", "审议是否通过");
    closing.deliberate(
        CampaignProcess.CAMPAIGN_KEY.require(task), adopted, answers.comment(!adopted));
    answers.forget(List.of("comment"));
  }
}
