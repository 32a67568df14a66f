package org.bihuan.campaign.process;

import java.time.LocalDate;
import org.bihuan.campaign.Indicators;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记未填报: nobody reported a value before the next one was due. */
@Component
class LapseReportDelegate implements JavaDelegate {

  private final Indicators indicators;

  LapseReportDelegate(Indicators indicators) {
    this.indicators = indicators;
  }

  @Override
  public void execute(DelegateExecution execution) {
    CampaignProcess.MISSED.set(
        execution,
        indicators
            .report(
                CampaignProcess.MATTER.require(execution),
                LocalDate.parse(CampaignProcess.REPORT_DAY.require(execution)),
                null,
                "到下一次填报时仍未填报")
            .isMissed());
  }
}
