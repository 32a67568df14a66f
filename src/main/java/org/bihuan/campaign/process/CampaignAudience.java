package org.bihuan.campaign.process;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bihuan.campaign.CampaignJournal;
import org.bihuan.campaign.CampaignKeys;
import org.bihuan.campaign.CampaignStep;
import org.bihuan.campaign.Duty;
import org.bihuan.campaign.DutyLife;
import org.bihuan.campaign.DutyStore;
import org.bihuan.campaign.Summaries;
import org.bihuan.deadline.Clock;
import org.bihuan.deadline.DeadlineAudience;
import org.bihuan.deadline.LadderFacts;
import org.bihuan.deadline.LadderStep;
import org.bihuan.organisation.WorkingOffices;
import org.springframework.stereotype.Component;

/** Keeps what the watch tells of a campaign's phases, duties and summaries. Only duties climb the ladder. */
@Component
class CampaignAudience implements DeadlineAudience {

  /** The ladder knows grades of hazards; a duty goes by that of an ordinary one. */
  private static final LadderFacts AS_ORDINARY = new LadderFacts("ordinary", 0);

  private final CampaignJournal journal;
  private final CampaignMatters matters;
  private final DutyStore duties;
  private final Summaries summaries;
  private final WorkingOffices offices;

  CampaignAudience(
      CampaignJournal journal,
      CampaignMatters matters,
      DutyStore duties,
      Summaries summaries,
      WorkingOffices offices) {
    this.journal = journal;
    this.matters = matters;
    this.duties = duties;
    this.summaries = summaries;
    this.offices = offices;
  }

  @Override
  public boolean owns(String matter) {
    return CampaignKeys.isOfCampaign(matter);
  }

  @Override
  public void remind(Clock running, int workingDaysLeft) {
    Map<String, String> words = words(running);
    words.put("剩余", workingDaysLeft + "个工作日");
    record(running.matter(), CampaignStep.Kind.DUE_SOON, "", words);
  }

  @Override
  public void missed(Clock running) {
    record(
        running.matter(),
        CampaignStep.Kind.OVERDUE,
        duty(running).map(duty -> duty.late().label()).orElse(""),
        words(running));
  }

  private Map<String, String> words(Clock running) {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("期限", running.dueOn().toString());
    words.put("规则", running.rule());
    if (Summaries.CLOCK.equals(running.step())) {
      words.put("未报送", summaries.missing(running.matter()));
    }
    return words;
  }

  private void record(
      String matter, CampaignStep.Kind kind, String outcome, Map<String, String> words) {
    journal.record(matter, kind, outcome, words);
    matters.refresh(matter);
  }

  private Optional<Duty> duty(Clock running) {
    return DutyLife.CLOCK.equals(running.step())
        ? duties.find(running.matter())
        : Optional.empty();
  }

  @Override
  public Optional<LadderFacts> ladder(Clock running) {
    return DutyLife.CLOCK.equals(running.step()) ? Optional.of(AS_ORDINARY) : Optional.empty();
  }

  @Override
  public LocalDate ladderFrom(Clock running) {
    return duty(running)
        .map(Duty::ladderFrom)
        .filter(from -> from.isAfter(running.dueOn()))
        .orElse(running.dueOn());
  }

  @Override
  public int timesFailed(String matter) {
    return 0;
  }

  @Override
  public void reached(String matter, LadderStep step, int daysOverdue) {
    record(
        matter,
        CampaignStep.Kind.ESCALATE,
        step.name(),
        CampaignJournal.words(
            "逾期日数", String.valueOf(daysOverdue),
            "依据", step.rule(),
            "告知", step.informed(),
            "承办", step.office().isEmpty() ? "" : offices.nameOf(step.office())));
  }

  @Override
  public void carriedOut(String matter, String stepName, String result) {
    record(
        matter,
        CampaignStep.Kind.CARRY_OUT_STEP,
        stepName,
        CampaignJournal.words("办理情况", result));
  }

  @Override
  public void moved(Clock running, LocalDate before, String cause) {
    record(
        running.matter(),
        CampaignStep.Kind.DEADLINE_MOVED,
        "",
        CampaignJournal.words(
            "原期限", before.toString(), "现期限", running.dueOn().toString(), "原因", cause));
  }

  @Override
  public Map<String, Object> describe(String matter) {
    return matters.describe(matter);
  }
}
