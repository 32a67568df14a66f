package org.bihuan.campaign.process;

import java.time.LocalDate;
import java.util.ArrayList;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.campaign.AnnualSummary;
import org.bihuan.campaign.CampaignClosing;
import org.bihuan.campaign.Summaries;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 启动年度总结. */
@Component
class OpenSummaryDelegate implements JavaDelegate {

  private final Summaries summaries;
  private final CampaignClosing campaigns;

  OpenSummaryDelegate(Summaries summaries, CampaignClosing campaigns) {
    this.summaries = summaries;
    this.campaigns = campaigns;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String campaign = CampaignProcess.CAMPAIGN_KEY.require(execution);
    LocalDate asked =
        LocalDate.ofInstant(
            CampaignProcess.NEXT_SUMMARY_AT.require(execution).toInstant(), BusinessClock.ZONE);
    AnnualSummary summary = summaries.open(campaign, asked.getYear());
    execution.setProcessBusinessKey(summary.matter());
    CampaignProcess.MATTER.set(execution, summary.matter());
    CampaignProcess.TITLE.set(execution, CampaignViews.title(summary));
    CampaignProcess.PLACE.set(execution, campaigns.require(campaign).name());
    CampaignProcess.DUE_ON.set(execution, summary.dueOn().toString());
    execution.setVariable(CampaignProcess.UNITS, new ArrayList<>(summary.units()));
  }
}
