package org.bihuan.campaign;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.deadline.Clock;
import org.bihuan.deadline.Clocks;
import org.bihuan.hazard.HazardRegister;
import org.bihuan.hazard.HazardTally;
import org.bihuan.identity.CurrentPerson;
import org.bihuan.plan.PlanIndicator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Measures the indicators: at the end of each period and on the day of the target, by their owners or
 * by the platform, and compares them with the target.
 */
@Component
public class Indicators {

  private static final String REPORT = "report-indicator";
  private static final String HANDLE = "handle-indicator";
  private static final int PERCENT = 100;

  /** A report that never comes is waited for so many days, after the last one of all. */
  private static final int LAST_REPORT_DAYS = 60;

  private final IndicatorStore store;
  private final CampaignStore campaigns;
  private final DutyStore duties;
  private final HazardRegister hazards;
  private final CampaignRules rules;
  private final CampaignJournal journal;
  private final Clocks clocks;
  private final BusinessClock clock;
  private final CurrentPerson currentPerson;

  Indicators(
      IndicatorStore store,
      CampaignStore campaigns,
      DutyStore duties,
      HazardRegister hazards,
      CampaignRules rules,
      CampaignJournal journal,
      Clocks clocks,
      BusinessClock clock,
      CurrentPerson currentPerson) {
    this.store = store;
    this.campaigns = campaigns;
    this.duties = duties;
    this.hazards = hazards;
    this.rules = rules;
    this.journal = journal;
    this.clocks = clocks;
    this.clock = clock;
    this.currentPerson = currentPerson;
  }

  /**
   * The indicator of a key.
   *
   * @throws IllegalStateException when there is none
   */
  public Indicator require(String matter) {
    return store
        .find(matter)
        .orElseThrow(() -> new IllegalStateException("指标“" + matter + "”不存在"));
  }

  /** Keys of the indicators of a campaign that are measured. */
  public List<String> measured(String campaign) {
    return store.of(campaign).stream()
        .filter(
            indicator -> rules.reporting(indicator).how() != ReportingRule.How.REFERENCE)
        .map(Indicator::matter)
        .toList();
  }

  /** Whether the platform computes the value itself. */
  public boolean isComputed(String matter) {
    return rules.reporting(require(matter)).how() == ReportingRule.How.COMPUTE;
  }

  /** The next day that an indicator is measured for; empty when there is none any more. */
  public Optional<LocalDate> next(String matter) {
    Indicator indicator = require(matter);
    List<LocalDate> measured =
        store.values(indicator.campaign()).stream()
            .filter(value -> value.matter().equals(matter))
            .map(IndicatorValue::onDay)
            .toList();
    return days(indicator).stream().filter(day -> !measured.contains(day)).findFirst();
  }

  /** The last day for reporting a value: the next one is due then. */
  public LocalDate reportUntil(String matter, LocalDate day) {
    return days(require(matter)).stream()
        .filter(next -> next.isAfter(day))
        .findFirst()
        .orElse(day.plusDays(LAST_REPORT_DAYS));
  }

  /** What was over when the campaign was issued is not asked for, except a target's own day. */
  private List<LocalDate> days(Indicator indicator) {
    Campaign campaign = campaigns.find(indicator.campaign()).orElseThrow();
    List<CampaignPhase> phases =
        campaigns.phases(indicator.campaign()).stream()
            .filter(phase -> phase.subject().equals(indicator.subject()))
            .toList();
    LocalDate first =
        phases.stream().map(CampaignPhase::startsOn).min(Comparator.naturalOrder()).orElseThrow();
    LocalDate end =
        phases.stream().map(CampaignPhase::plannedEnd).max(Comparator.naturalOrder()).orElseThrow();
    LocalDate by = indicator.by();
    LocalDate last = by == null ? end : by;
    return AnswerDays.of(
            first.isAfter(last) ? last : first,
            last,
            List.of(last),
            Math.max(1, rules.reporting(indicator).months()))
        .stream()
        .filter(day -> !day.isBefore(campaign.issuedOn()) || day.equals(by))
        .toList();
  }

  /** The owner is asked for a value. */
  public Clock startReport(String matter) {
    return start(matter, REPORT);
  }

  public void stopReport(String matter) {
    clocks.end(matter, REPORT);
  }

  /** 街道安委办 is asked what follows a missed target. */
  public Clock startHandling(String matter) {
    return start(matter, HANDLE);
  }

  public void stopHandling(String matter) {
    clocks.end(matter, HANDLE);
  }

  private Clock start(String matter, String step) {
    StepRule rule = rules.deadline(step);
    return clocks.start(matter, step, clock.now(), rule.term(), rule.rule());
  }

  /** Keeps a value that a person reports; null when nobody has. */
  public IndicatorValue report(
      String matter, LocalDate day, @Nullable BigDecimal value, String comment) {
    Indicator indicator = require(matter);
    LocalDate by = indicator.by();
    IndicatorValue kept =
        new IndicatorValue(
            matter,
            day,
            value,
            value == null ? null : indicator.isMetBy(value),
            by == null || !day.isBefore(by),
            comment,
            currentPerson.accountOrSystem(),
            clock.now());
    store.save(kept);
    journal.record(
        matter,
        kept.isMissed() ? CampaignStep.Kind.MISSED_TARGET : CampaignStep.Kind.MEASURE,
        value == null ? "未填报" : value.stripTrailingZeros().toPlainString() + indicator.unit(),
        CampaignJournal.words(
            "日期", day.toString(), "目标", indicator.targetText(), "说明", comment));
    return kept;
  }

  /** Keeps a value that the platform computes. */
  public IndicatorValue compute(String matter, LocalDate day) {
    Indicator indicator = require(matter);
    String what = indicator.computed();
    if (what.startsWith(PlanIndicator.OCCURRENCES)) {
      return report(
          matter,
          day,
          occurrences(indicator, what.substring(PlanIndicator.OCCURRENCES.length()), day),
          "系统按任务完成情况计算：各期中最少的一期");
    }
    Campaign campaign = campaigns.find(indicator.campaign()).orElseThrow();
    HazardTally tally = hazards.tally(indicator.subject(), campaign.startsOn(), day);
    BigDecimal share =
        switch (what) {
          case PlanIndicator.MAJOR_RECTIFIED -> share(tally.majorClosed(), tally.major());
          case PlanIndicator.RECTIFIED -> share(tally.closed(), tally.total());
          default -> share(tally.closedOnTime(), tally.closed());
        };
    return report(matter, day, share, "系统按隐患台账计算");
  }

  /** With nothing to rectify, everything is rectified. */
  private static BigDecimal share(int part, int whole) {
    return whole == 0
        ? BigDecimal.valueOf(PERCENT)
        : BigDecimal.valueOf((long) part * PERCENT)
            .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
  }

  /** How often the duty was done in the period of an owner in which it was done least. */
  private @Nullable BigDecimal occurrences(Indicator indicator, String strand, LocalDate day) {
    Period period = Period.parse(indicator.per());
    Map<String, Integer> done = new TreeMap<>();
    for (Duty duty : duties.ofStrand(indicator.campaign(), strand)) {
      if (!duty.lastDay().isAfter(day)) {
        done.merge(
            duty.owner() + '/' + natural(duty.firstDay(), period),
            duty.state() == Duty.State.DONE ? 1 : 0,
            Integer::sum);
      }
    }
    return done.values().stream().min(Comparator.naturalOrder()).map(BigDecimal::valueOf).orElse(null);
  }

  private static String natural(LocalDate day, Period period) {
    int months = (int) Math.min(12, Math.max(1, period.toTotalMonths()));
    return day.getYear() + "/" + (day.getMonthValue() - 1) / months;
  }

  /** 街道安委办 says what follows a missed target. */
  public void handle(String matter, String decision) {
    journal.record(
        matter,
        CampaignStep.Kind.HANDLE,
        "",
        CampaignJournal.words("处置", decision));
  }
}
