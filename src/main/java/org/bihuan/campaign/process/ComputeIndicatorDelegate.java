package org.bihuan.campaign.process;

import java.time.LocalDate;
import org.bihuan.campaign.Indicators;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 计算指标并比对目标. */
@Component
class ComputeIndicatorDelegate implements JavaDelegate {

  private final Indicators indicators;

  ComputeIndicatorDelegate(Indicators indicators) {
    this.indicators = indicators;
  }

  @Override
  public void execute(DelegateExecution execution) {
    CampaignProcess.MISSED.set(
        execution,
        indicators
            .compute(
                CampaignProcess.MATTER.require(execution),
                LocalDate.parse(CampaignProcess.REPORT_DAY.require(execution)))
            .isMissed());
  }
}
