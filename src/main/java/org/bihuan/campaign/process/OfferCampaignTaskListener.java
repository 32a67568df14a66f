package org.bihuan.campaign.process;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.bihuan.calendar.WorkingCalendar;
import org.bihuan.campaign.CampaignClosing;
import org.bihuan.campaign.Duty;
import org.bihuan.campaign.DutyLife;
import org.bihuan.campaign.Indicators;
import org.bihuan.campaign.Measure;
import org.bihuan.campaign.Measures;
import org.bihuan.campaign.PhaseLife;
import org.bihuan.campaign.Summaries;
import org.bihuan.deadline.Clock;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Prepares a task of a campaign for its office: no earlier answer, its due day, what its form shows. */
@Component
class OfferCampaignTaskListener implements TaskListener {

  private static final int PRIORITY = 40;

  private final DutyLife duties;
  private final PhaseLife phases;
  private final Summaries summaries;
  private final Indicators indicators;
  private final Measures measures;
  private final CampaignClosing closing;
  private final CampaignMatters matters;
  private final WorkingCalendar calendar;

  OfferCampaignTaskListener(
      DutyLife duties,
      PhaseLife phases,
      Summaries summaries,
      Indicators indicators,
      Measures measures,
      CampaignClosing closing,
      CampaignMatters matters,
      WorkingCalendar calendar) {
    this.duties = duties;
    this.phases = phases;
    this.summaries = summaries;
    this.indicators = indicators;
    this.measures = measures;
    this.closing = closing;
    this.matters = matters;
    this.calendar = calendar;
  }

  @Override
  public void notify(DelegateTask task) {
    String key = task.getTaskDefinitionKey();
    task.getExecution()
        .removeVariables(CampaignProcess.ANSWERS.getOrDefault(key, List.of()));
    task.setDueDate(dueDate(task, key));
    task.setPriority(PRIORITY);
    if (CampaignProcess.CLOSING_STEPS.containsKey(key)) {
      matters.publish(task, CampaignProcess.CAMPAIGN_KEY.require(task));
    } else if (!CampaignProcess.CONTRIBUTE.equals(key)
        && !CampaignProcess.SUBMIT_SUMMARY.equals(key)) {
      matters.publish(task, CampaignProcess.MATTER.require(task));
    }
  }

  private Date dueDate(DelegateTask task, String key) {
    String step = CampaignProcess.CLOSING_STEPS.get(key);
    if (step != null) {
      return lastMoment(closing.start(CampaignProcess.CAMPAIGN_KEY.require(task), step));
    }
    String matter = CampaignProcess.MATTER.require(task);
    return switch (key) {
      case CampaignProcess.CARRY_OUT -> {
        duties.offer(matter);
        yield lastMoment(dueOn(duties.require(matter)));
      }
      case CampaignProcess.ACCEPT -> lastMoment(duties.startAcceptance(matter));
      case CampaignProcess.SUBMIT_SUMMARY -> lastMoment(summaries.clockOf(matter, true));
      case CampaignProcess.GATHER_SUMMARIES, CampaignProcess.REPORT_SUMMARY ->
          lastMoment(summaries.clockOf(matter, false));
      case CampaignProcess.REPORT_INDICATOR -> lastMoment(indicators.startReport(matter));
      case CampaignProcess.HANDLE_INDICATOR -> lastMoment(indicators.startHandling(matter));
      case CampaignProcess.CONTRIBUTE -> lastMoment(dueOn(duties.require(matter)));
      case CampaignProcess.REVIEW -> lastMoment(phases.require(matter).endsOn());
      case CampaignProcess.ADVANCE_MEASURE -> lastMoment(dueOn(measures.require(matter)));
      default -> throw new IllegalStateException("任务“" + key + "”没有期限规则");
    };
  }

  private static LocalDate dueOn(Duty duty) {
    return duty.dueOn();
  }

  private static LocalDate dueOn(Measure measure) {
    return measure.dueOn();
  }

  /** A due date shows the last day, not the midnight at which it has passed. */
  private static Date lastMoment(Clock clock) {
    return Date.from(clock.dueAt().minusSeconds(1));
  }

  private Date lastMoment(LocalDate lastDay) {
    return Date.from(calendar.endOf(lastDay).minusSeconds(1));
  }
}
