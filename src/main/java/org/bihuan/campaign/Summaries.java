package org.bihuan.campaign;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.deadline.Clock;
import org.bihuan.deadline.Clocks;
import org.bihuan.identity.CurrentPerson;
import org.bihuan.organisation.WorkingOffices;
import org.bihuan.problem.RefusedInputException;
import org.springframework.stereotype.Component;

/** The annual summaries (plan, section 4, last paragraph): sent, gathered, reported upward. */
@Component
public class Summaries {

  /** The clock of those who send. */
  public static final String CLOCK = "summary";

  private static final String REPORT = "report-summary";

  private final SummaryStore store;
  private final CampaignStore campaigns;
  private final CampaignJournal journal;
  private final Clocks clocks;
  private final BusinessClock clock;
  private final CurrentPerson currentPerson;
  private final WorkingOffices offices;

  Summaries(
      SummaryStore store,
      CampaignStore campaigns,
      CampaignJournal journal,
      Clocks clocks,
      BusinessClock clock,
      CurrentPerson currentPerson,
      WorkingOffices offices) {
    this.store = store;
    this.campaigns = campaigns;
    this.journal = journal;
    this.clocks = clocks;
    this.clock = clock;
    this.currentPerson = currentPerson;
    this.offices = offices;
  }

  /**
   * The summary of a key.
   *
   * @throws IllegalStateException when there is none
   */
  public AnnualSummary require(String matter) {
    return store
        .find(matter)
        .orElseThrow(() -> new IllegalStateException("年度总结“" + matter + "”不存在"));
  }

  /**
   * The day on which the next summary is asked for; empty when there is none any more. A year whose
   * last day for reporting had passed when the campaign was issued has none.
   */
  public Optional<LocalDate> next(String campaignKey) {
    Campaign campaign = campaigns.find(campaignKey).orElseThrow();
    if (campaign.summary().from().isEmpty()) {
      return Optional.empty();
    }
    List<CampaignPhase> phases = campaigns.phases(campaignKey);
    LocalDate first =
        phases.stream().map(CampaignPhase::startsOn).min(Comparator.naturalOrder()).orElseThrow();
    LocalDate last =
        phases.stream().map(CampaignPhase::plannedEnd).max(Comparator.naturalOrder()).orElseThrow();
    Set<Integer> years =
        store.of(campaignKey).stream().map(AnnualSummary::year).collect(Collectors.toSet());
    MonthDay opens = campaign.summary().opens();
    return java.util.stream.IntStream.rangeClosed(first.getYear(), last.getYear())
        .filter(year -> !years.contains(year))
        .filter(year -> !reportDue(campaign, year).isBefore(campaign.issuedOn()))
        .mapToObj(year -> opens.atYear(year))
        .filter(day -> !day.isBefore(first) && !day.isAfter(last))
        .findFirst();
  }

  private static LocalDate reportDue(Campaign campaign, int year) {
    return campaign.summary().reportDue().atYear(year);
  }

  /** The summary of a year is asked for. */
  public AnnualSummary open(String campaignKey, int year) {
    Campaign campaign = campaigns.find(campaignKey).orElseThrow();
    Set<String> units = new LinkedHashSet<>();
    campaign.summary().from().forEach(code -> units.addAll(offices.of(code)));
    AnnualSummary summary =
        new AnnualSummary(
            CampaignKeys.summary(campaignKey, year),
            campaignKey,
            year,
            AnnualSummary.State.GATHERING,
            campaign.summary().due().atYear(year),
            reportDue(campaign, year),
            List.copyOf(units),
            List.of());
    store.insert(summary);
    clocks.startUntil(summary.matter(), CLOCK, summary.dueOn(), "年度总结报送（待核）");
    clocks.startUntil(summary.matter(), REPORT, summary.reportDue(), "年度汇总报告上报（待核）");
    journal.record(
        summary.matter(),
        CampaignStep.Kind.OPEN,
        year + "年度",
        CampaignJournal.words("报送期限", summary.dueOn().toString(), "应报送", units.size() + "个单位"));
    return summary;
  }

  /** The clock that a task of the summary runs under. */
  public Clock clockOf(String matter, boolean sending) {
    return clocks.find(matter, sending ? CLOCK : REPORT).orElseThrow();
  }

  /** A unit sends its summary. */
  public void submit(String matter, String unit, String text) {
    store.submit(matter, unit, text, currentPerson.accountOrSystem(), clock.now());
    journal.record(
        matter,
        CampaignStep.Kind.SUBMIT,
        offices.nameOf(unit),
        CampaignJournal.words("年度总结", text));
    if (require(matter).missing().isEmpty()) {
      clocks.end(matter, CLOCK);
    }
  }

  /** Names of those that have not sent a summary. */
  public String missing(String matter) {
    return require(matter).missing().stream()
        .map(offices::nameOf)
        .collect(Collectors.joining("、"));
  }

  /**
   * 街道安委办 gathers what has come.
   *
   * @throws RefusedInputException when some are missing and no reason is given
   */
  public void gather(String matter, String text, String reason) {
    String missing = missing(matter);
    if (!missing.isEmpty() && reason.isEmpty()) {
      throw new RefusedInputException("reason", "尚未报送：" + missing + "。请写明处理意见");
    }
    store.gathered(matter, text, reason);
    clocks.end(matter, CLOCK);
    journal.record(
        matter,
        CampaignStep.Kind.GATHER,
        "",
        CampaignJournal.words("汇总", text, "未报送", missing, "处理意见", reason));
  }

  /** The report went up. */
  public void report(String matter, String recipients, String letter, String comment) {
    store.reported(matter, clock.now());
    journal.record(
        matter,
        CampaignStep.Kind.REPORT,
        recipients,
        CampaignJournal.words("文号", letter, "说明", comment));
    clocks.endAll(matter);
  }
}
