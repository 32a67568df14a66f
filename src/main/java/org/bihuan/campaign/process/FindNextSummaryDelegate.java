package org.bihuan.campaign.process;

import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.campaign.Summaries;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 测算下一年度总结. */
@Component
class FindNextSummaryDelegate implements JavaDelegate {

  private final Summaries summaries;

  FindNextSummaryDelegate(Summaries summaries) {
    this.summaries = summaries;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Optional<LocalDate> next =
        summaries.next(CampaignProcess.CAMPAIGN_KEY.require(execution));
    CampaignProcess.SUMMARIES_LEFT.set(execution, next.isPresent());
    CampaignProcess.NEXT_SUMMARY_AT.set(
        execution,
        next.map(day -> Date.from(day.atStartOfDay(BusinessClock.ZONE).toInstant()))
            .orElse(null));
  }
}
