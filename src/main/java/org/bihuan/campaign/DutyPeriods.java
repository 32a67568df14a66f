package org.bihuan.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.plan.Cycle;
import org.bihuan.plan.Strand;
import org.bihuan.problem.RefusedInputException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a standing duty a period: the plan says 定期 and leaves it to the subdistrict how often. What has
 * been opened stays; what is to come recurs.
 */
@Component
public class DutyPeriods {

  private final DutyStore store;
  private final CampaignStore campaigns;
  private final DutyDays days;
  private final DutySchedule schedule;
  private final CampaignJournal journal;

  DutyPeriods(
      DutyStore store,
      CampaignStore campaigns,
      DutyDays days,
      DutySchedule schedule,
      CampaignJournal journal) {
    this.store = store;
    this.campaigns = campaigns;
    this.days = days;
    this.schedule = schedule;
    this.journal = journal;
  }

  /**
   * Sets the period of a standing duty.
   *
   * @return how many pieces of work come of it from now on
   * @throws RefusedInputException when the duty is unknown, has a period, or has nothing to come
   */
  @Transactional
  public int set(Campaign campaign, String strand, Cycle cycle) {
    CampaignStore.PlannedStrand planned =
        campaigns.strands(campaign.key()).stream()
            .filter(candidate -> candidate.code().equals(strand))
            .findFirst()
            .orElseThrow(
                () -> new RefusedInputException("strand", "方案中没有任务“" + strand + "”"));
    if (!Strand.Kind.STANDING.code().equals(planned.kind())) {
      throw new RefusedInputException("strand", "任务“" + strand + "”不是常态任务，不能另定周期");
    }
    List<Duty> all = store.ofStrand(campaign.key(), strand);
    List<Duty> open = all.stream().filter(duty -> duty.state() != Duty.State.PLANNED).toList();
    List<Duty> coming = all.stream().filter(duty -> duty.state() == Duty.State.PLANNED).toList();
    if (coming.isEmpty()) {
      throw new RefusedInputException("strand", "任务“" + strand + "”已经没有待开办的答复期");
    }
    List<Duty> work = work(campaign, cycle, first(open, coming), coming);
    store.removePlanned(campaign.key(), strand);
    store.insertAll(work);
    campaigns.setPeriod(campaign.key(), strand, cycle.period().toString());
    String subject = CampaignKeys.subject(campaign.key(), planned.subject());
    schedule.reschedule(subject);
    journal.record(
        subject + '/' + strand,
        CampaignStep.Kind.SET_PERIOD,
        cycle.period().toString(),
        CampaignJournal.words("任务", planned.title()));
    return work.size();
  }

  private static LocalDate first(List<Duty> open, List<Duty> coming) {
    return open.stream()
        .map(Duty::lastDay)
        .max(Comparator.naturalOrder())
        .map(day -> day.plusDays(1))
        .orElseGet(
            () ->
                coming.stream().map(Duty::firstDay).min(Comparator.naturalOrder()).orElseThrow());
  }

  private List<Duty> work(
      Campaign campaign, Cycle cycle, LocalDate first, List<Duty> coming) {
    LocalDate last =
        coming.stream().map(Duty::lastDay).max(Comparator.naturalOrder()).orElseThrow();
    Map<String, Duty> byOwner = new LinkedHashMap<>();
    coming.forEach(duty -> byOwner.putIfAbsent(duty.owner(), duty));
    List<Duty> work = new ArrayList<>();
    for (Cycle.Window window : cycle.windows(first, last)) {
      if (cycle.isDaily() && !days.isWorkingDay(window.first())) {
        continue;
      }
      for (Duty model : byOwner.values()) {
        work.add(
            model.recurring(
                cycle,
                window,
                days.opensOn(Strand.Kind.RECURRING, window.first(), window.last()),
                days.dueOn(
                    Strand.Kind.RECURRING,
                    window.first(),
                    window.last(),
                    campaign.shiftDays() != 0)));
      }
    }
    return work;
  }
}
