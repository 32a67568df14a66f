package org.bihuan.campaign.process;

import org.bihuan.campaign.CampaignClosing;
import org.bihuan.campaign.DutyLife;
import org.bihuan.campaign.Indicators;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Ends the clock of a step of a campaign that is done or taken away. */
@Component
class StopCampaignClockListener implements TaskListener {

  private final DutyLife duties;
  private final Indicators indicators;
  private final CampaignClosing closing;

  StopCampaignClockListener(
      DutyLife duties, Indicators indicators, CampaignClosing closing) {
    this.duties = duties;
    this.indicators = indicators;
    this.closing = closing;
  }

  @Override
  public void notify(DelegateTask task) {
    String key = task.getTaskDefinitionKey();
    String step = CampaignProcess.CLOSING_STEPS.get(key);
    if (step != null) {
      closing.stop(CampaignProcess.CAMPAIGN_KEY.require(task), step);
      return;
    }
    switch (key) {
      case CampaignProcess.ACCEPT ->
          duties.stopAcceptance(CampaignProcess.MATTER.require(task));
      case CampaignProcess.REPORT_INDICATOR ->
          indicators.stopReport(CampaignProcess.MATTER.require(task));
      case CampaignProcess.HANDLE_INDICATOR ->
          indicators.stopHandling(CampaignProcess.MATTER.require(task));
      default -> {}
    }
  }
}
