package org.bihuan.campaign.process;

import org.bihuan.campaign.CampaignClosing;
import org.bihuan.process.Answers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** The campaign is cancelled, with everything of it. */
@Component
class CancelCampaignListener implements ExecutionListener {

  private final CampaignClosing closing;

  CancelCampaignListener(CampaignClosing closing) {
    this.closing = closing;
  }

  @Override
  public void notify(DelegateExecution execution) {
    closing.cancel(
        CampaignProcess.CAMPAIGN_KEY.require(execution),
        new Answers(execution).requiredText(CampaignProcess.REASON, "撤销原因"));
  }
}
