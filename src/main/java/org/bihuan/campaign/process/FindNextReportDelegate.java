package org.bihuan.campaign.process;

import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import org.bihuan.calendar.WorkingCalendar;
import org.bihuan.campaign.Indicator;
import org.bihuan.campaign.Indicators;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 测算下一填报时点: on the day after the day that is measured for. */
@Component
class FindNextReportDelegate implements JavaDelegate {

  private final Indicators indicators;
  private final WorkingCalendar calendar;
  private final CampaignViews views;

  FindNextReportDelegate(Indicators indicators, WorkingCalendar calendar, CampaignViews views) {
    this.indicators = indicators;
    this.calendar = calendar;
    this.views = views;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Indicator indicator = indicators.require(CampaignProcess.MATTER.require(execution));
    CampaignProcess.TITLE.set(execution, indicator.name());
    CampaignProcess.PLACE.set(
        execution, views.subjectName(indicator.campaign(), indicator.subject()));
    CampaignProcess.OWNER.set(execution, indicator.owner());
    Optional<LocalDate> next = indicators.next(indicator.matter());
    CampaignProcess.REPORTS_LEFT.set(execution, next.isPresent());
    if (next.isPresent()) {
      LocalDate day = next.get();
      CampaignProcess.REPORT_DAY.set(execution, day.toString());
      CampaignProcess.NEXT_REPORT_AT.set(execution, Date.from(calendar.endOf(day)));
      CampaignProcess.REPORT_UNTIL_AT.set(
          execution,
          Date.from(calendar.endOf(indicators.reportUntil(indicator.matter(), day))));
      CampaignProcess.COMPUTED.set(execution, indicators.isComputed(indicator.matter()));
    }
  }
}
