package org.bihuan.campaign.process;

import org.bihuan.campaign.CampaignClosing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** The campaign ends; what is still open ends with it, on record. */
@Component
class EndCampaignListener implements ExecutionListener {

  private final CampaignClosing closing;

  EndCampaignListener(CampaignClosing closing) {
    this.closing = closing;
  }

  @Override
  public void notify(DelegateExecution execution) {
    closing.end(CampaignProcess.CAMPAIGN_KEY.require(execution));
  }
}
