package org.bihuan.campaign;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.hazard.HazardRegister;
import org.bihuan.hazard.HazardTally;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far a campaign is, in the numbers that pages, forms and reports use. */
@Component
public class CampaignProgress {

  private final CampaignStore store;
  private final DutyStore duties;
  private final IndicatorStore indicators;
  private final SummaryStore summaries;
  private final MeasureStore measures;
  private final HazardRegister hazards;
  private final BusinessClock clock;

  CampaignProgress(
      CampaignStore store,
      DutyStore duties,
      IndicatorStore indicators,
      SummaryStore summaries,
      MeasureStore measures,
      HazardRegister hazards,
      BusinessClock clock) {
    this.store = store;
    this.duties = duties;
    this.indicators = indicators;
    this.summaries = summaries;
    this.measures = measures;
    this.hazards = hazards;
    this.clock = clock;
  }

  /**
   * Duties in numbers.
   *
   * @param overdue how many of the open ones are past their deadline
   */
  public record DutyNumbers(Map<Duty.State, Integer> byState, int overdue) {

    public int total() {
      return byState.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int of(Duty.State state) {
      return byState.getOrDefault(state, 0);
    }
  }

  /** A subject in numbers: its phases, duties and two lists. */
  public record SubjectProgress(
      CampaignSubject subject,
      List<CampaignPhase> phases,
      DutyNumbers duties,
      HazardTally hazards,
      Map<Measure.State, Integer> measures) {}

  /** An indicator with the latest of its values; null before the first. */
  public record IndicatorProgress(Indicator indicator, @Nullable IndicatorValue latest) {}

  /** Everything of a campaign. */
  public record Progress(
      Campaign campaign,
      List<SubjectProgress> subjects,
      DutyNumbers duties,
      List<DutyStore.OfficeCount> offices,
      List<IndicatorProgress> indicators,
      List<AnnualSummary> summaries) {}

  public Progress of(Campaign campaign) {
    List<DutyStore.DutyCount> counts = duties.counts(campaign.key(), clock.today());
    List<CampaignPhase> phases = store.phases(campaign.key());
    List<Measure> list = measures.of(campaign.key());
    List<SubjectProgress> subjects = new ArrayList<>();
    for (CampaignSubject subject : store.subjects(campaign.key())) {
      subjects.add(
          new SubjectProgress(
              subject,
              phases.stream().filter(phase -> phase.subject().equals(subject.code())).toList(),
              numbers(
                  counts.stream()
                      .filter(count -> count.subject().equals(subject.code()))
                      .toList()),
              hazards.tally(subject.code(), campaign.startsOn(), clock.today()),
              states(list, subject)));
    }
    return new Progress(
        campaign,
        subjects,
        numbers(counts),
        duties.offices(campaign.key(), clock.today()),
        indicators(campaign),
        summaries.of(campaign.key()));
  }

  /** The duties of a campaign in numbers. */
  public DutyNumbers duties(Campaign campaign) {
    return numbers(duties.counts(campaign.key(), clock.today()));
  }

  /** The duties of a campaign in numbers, by subject. */
  public Map<String, DutyNumbers> dutiesBySubject(Campaign campaign) {
    Map<String, DutyNumbers> bySubject = new LinkedHashMap<>();
    duties.counts(campaign.key(), clock.today()).stream()
        .collect(Collectors.groupingBy(DutyStore.DutyCount::subject))
        .forEach((subject, counts) -> bySubject.put(subject, numbers(counts)));
    return bySubject;
  }

  private static DutyNumbers numbers(List<DutyStore.DutyCount> counts) {
    Map<Duty.State, Integer> byState = new EnumMap<>(Duty.State.class);
    counts.forEach(count -> byState.merge(count.state(), count.count(), Integer::sum));
    return new DutyNumbers(
        byState, counts.stream().mapToInt(DutyStore.DutyCount::overdue).sum());
  }

  private static Map<Measure.State, Integer> states(
      List<Measure> measures, CampaignSubject subject) {
    Map<Measure.State, Integer> states = new EnumMap<>(Measure.State.class);
    measures.stream()
        .filter(measure -> measure.subject().equals(subject.code()))
        .forEach(measure -> states.merge(measure.state(), 1, Integer::sum));
    return states;
  }

  /** The indicators of a campaign with their latest values. */
  public List<IndicatorProgress> indicators(Campaign campaign) {
    Map<String, IndicatorValue> latest = new LinkedHashMap<>();
    indicators.values(campaign.key()).forEach(value -> latest.put(value.matter(), value));
    return indicators.of(campaign.key()).stream()
        .map(indicator -> new IndicatorProgress(indicator, latest.get(indicator.matter())))
        .toList();
  }
}
