package org.bihuan.campaign;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.csv.InvalidDataFileException;
import org.bihuan.identity.CurrentPerson;
import org.bihuan.identity.Person;
import org.bihuan.organisation.WorkingOffices;
import org.bihuan.plan.CampaignPlan;
import org.bihuan.plan.PlanIndicator;
import org.bihuan.plan.PlanLibrary;
import org.bihuan.plan.PlanPhase;
import org.bihuan.plan.PlanSubject;
import org.bihuan.problem.ForbiddenException;
import org.bihuan.problem.RefusedInputException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Starts a campaign: everything of its plan is put into the tables, or nothing. */
@Component
public class CampaignOpening {

  private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2090, 12, 31);

  private final PlanLibrary library;
  private final CampaignStore store;
  private final DutyStore duties;
  private final IndicatorStore indicators;
  private final DutyExpansion expansion;
  private final DutyDays days;
  private final WorkingOffices offices;
  private final CampaignJournal journal;
  private final BusinessClock clock;
  private final CurrentPerson currentPerson;

  CampaignOpening(
      PlanLibrary library,
      CampaignStore store,
      DutyStore duties,
      IndicatorStore indicators,
      DutyExpansion expansion,
      DutyDays days,
      WorkingOffices offices,
      CampaignJournal journal,
      BusinessClock clock,
      CurrentPerson currentPerson) {
    this.library = library;
    this.store = store;
    this.duties = duties;
    this.indicators = indicators;
    this.expansion = expansion;
    this.days = days;
    this.offices = offices;
    this.journal = journal;
    this.clock = clock;
    this.currentPerson = currentPerson;
  }

  /**
   * Opens a campaign.
   *
   * @param start the day on which the plan's start is to fall; null keeps the plan's own dates
   * @throws RefusedInputException when there is no such plan, or a file of it is faulty
   * @throws ForbiddenException when the person is not of 街道安委办
   */
  public Campaign open(String planCode, @Nullable LocalDate start, String processInstanceId) {
    if (currentPerson.find().filter(person -> !person.actsForSafetyOffice()).isPresent()) {
      throw new ForbiddenException("只有街道安委办可以启动专项行动");
    }
    CampaignPlan plan = read(planCode);
    LocalDate startsOn = start == null ? plan.start() : start;
    if (startsOn.isBefore(EARLIEST) || startsOn.isAfter(LATEST)) {
      throw new RefusedInputException(
          "start", "“启动日期”须在 " + EARLIEST + " 到 " + LATEST + " 之间");
    }
    LocalDate today = clock.today();
    Campaign campaign =
        new Campaign(
            CampaignKeys.campaign(today.getYear(), store.nextNumber(today.getYear())),
            plan.code(),
            plan.name(),
            plan.document(),
            processInstanceId,
            startsOn,
            (int) ChronoUnit.DAYS.between(plan.start(), startsOn),
            today,
            today.plusDays(plan.graceDays()),
            plan.summary(),
            currentPerson.find().map(Person::id).orElse("system"),
            clock.now(),
            null,
            "");
    store.insert(campaign, plan);
    insertSubjects(campaign, plan);
    duties.insertAll(expansion.expand(campaign, plan));
    indicators.insertAll(plan.indicators().stream().map(i -> indicator(campaign, plan, i)).toList());
    journal.record(
        campaign.key(),
        CampaignStep.Kind.START,
        plan.name(),
        CampaignJournal.words(
            "方案", plan.document().isEmpty() ? plan.code() : plan.document(),
            "起始日期", startsOn.toString(),
            "日期平移", campaign.shiftDays() + "日"));
    return campaign;
  }

  private CampaignPlan read(String planCode) {
    if (planCode.isBlank()) {
      throw new RefusedInputException("plan", "请写明方案（plan）：" + String.join("、", library.codes()));
    }
    if (!library.codes().contains(planCode)) {
      throw new RefusedInputException(
          "plan", "没有方案“" + planCode + "”，现有：" + String.join("、", library.codes()));
    }
    try {
      return library.read(planCode);
    } catch (InvalidDataFileException e) {
      throw new RefusedInputException("plan", "方案“" + planCode + "”有误，没有启动。" + e.getMessage());
    }
  }

  private void insertSubjects(Campaign campaign, CampaignPlan plan) {
    int position = 0;
    for (PlanSubject subject : plan.subjects()) {
      store.insertSubject(
          new CampaignSubject(
              campaign.key(),
              subject.code(),
              subject.name(),
              subject.isWhole(),
              offices.of(subject.leads().get(0)).get(0),
              cooperating(subject),
              subject.secondList(),
              subject.targets()),
          position++,
          plan);
      int seq = 0;
      for (PlanPhase phase : plan.phasesOf(subject.code())) {
        store.insertPhase(phase(campaign, subject, phase), seq++);
      }
    }
  }

  private static List<String> cooperating(PlanSubject subject) {
    List<String> others = new ArrayList<>(subject.leads().subList(1, subject.leads().size()));
    others.addAll(subject.cooperating());
    return others;
  }

  private static CampaignPhase phase(Campaign campaign, PlanSubject subject, PlanPhase phase) {
    LocalDate end = phase.end().plusDays(campaign.shiftDays());
    return new CampaignPhase(
        CampaignKeys.phase(campaign.key(), subject.code(), phase.key()),
        campaign.key(),
        subject.code(),
        phase.key(),
        phase.name(),
        phase.start().plusDays(campaign.shiftDays()),
        end,
        end,
        phase.outputs(),
        phase.source(),
        CampaignPhase.State.PLANNED,
        null,
        null,
        List.of(),
        "");
  }

  private Indicator indicator(Campaign campaign, CampaignPlan plan, PlanIndicator indicator) {
    PlanSubject subject =
        plan.subjects().stream()
            .filter(candidate -> candidate.code().equals(indicator.subject()))
            .findFirst()
            .orElseThrow();
    return new Indicator(
        CampaignKeys.indicator(campaign.key(), indicator.subject(), indicator.code()),
        campaign.key(),
        indicator.subject(),
        indicator.code(),
        indicator.name(),
        indicator.unit(),
        indicator.target(),
        indicator.comparison(),
        by(campaign, indicator),
        indicator.kind(),
        indicator.per(),
        computed(plan, indicator),
        indicator.conflictGroup(),
        offices.of(subject.leads().get(0)).get(0),
        indicator.source(),
        indicator.notes());
  }

  private @Nullable LocalDate by(Campaign campaign, PlanIndicator indicator) {
    LocalDate by = indicator.by();
    if (by == null || campaign.shiftDays() == 0) {
      return by;
    }
    return days.deadline(by.plusDays(campaign.shiftDays()));
  }

  /** What recurs is named by the strand that its row became part of. */
  private static String computed(CampaignPlan plan, PlanIndicator indicator) {
    if (!indicator.computed().startsWith(PlanIndicator.OCCURRENCES)) {
      return indicator.computed();
    }
    String row =
        plan.rowOfRecurring(
            indicator.computed().substring(PlanIndicator.OCCURRENCES.length()));
    return plan.duties().stream()
        .flatMap(duty -> duty.strands().stream())
        .filter(strand -> strand.rows().stream().anyMatch(r -> r.code().equals(row)))
        .findFirst()
        .map(strand -> PlanIndicator.OCCURRENCES + strand.code())
        .orElse("");
  }
}
