package org.bihuan.campaign.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.campaign.AnnualSummary;
import org.bihuan.campaign.Campaign;
import org.bihuan.campaign.CampaignKeys;
import org.bihuan.campaign.CampaignPhase;
import org.bihuan.campaign.CampaignProgress;
import org.bihuan.campaign.CampaignStep;
import org.bihuan.campaign.CampaignStore;
import org.bihuan.campaign.CampaignSubject;
import org.bihuan.campaign.Duty;
import org.bihuan.campaign.DutyStore;
import org.bihuan.campaign.Indicator;
import org.bihuan.campaign.IndicatorValue;
import org.bihuan.campaign.Measure;
import org.bihuan.organisation.WorkingOffices;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the interface's views of what the campaign's tables hold. */
@Component("campaignWebViews")
class CampaignViews {

  private final CampaignStore store;
  private final DutyStore duties;
  private final WorkingOffices offices;
  private final BusinessClock clock;

  CampaignViews(
      CampaignStore store, DutyStore duties, WorkingOffices offices, BusinessClock clock) {
    this.store = store;
    this.duties = duties;
    this.offices = offices;
    this.clock = clock;
  }

  CampaignView line(Campaign campaign, CampaignProgress.DutyNumbers numbers) {
    return view(campaign, numbers(numbers, null), null);
  }

  CampaignView whole(CampaignProgress.Progress progress) {
    int planned =
        (int)
            store.strands(progress.campaign().key()).stream()
                .map(CampaignStore.PlannedStrand::duty)
                .distinct()
                .count();
    return view(progress.campaign(), numbers(progress.duties(), planned), progress);
  }

  private CampaignView view(
      Campaign campaign,
      CampaignView.DutyNumbers numbers,
      CampaignProgress.@Nullable Progress progress) {
    return new CampaignView(
        campaign.key(),
        campaign.name(),
        campaign.document(),
        campaign.plan(),
        campaign.startsOn(),
        campaign.shiftDays(),
        campaign.issuedOn(),
        campaign.graceUntil(),
        campaign.startedBy(),
        campaign.startedAt(),
        campaign.endedAt(),
        campaign.cancelReason(),
        campaign.processInstanceId(),
        numbers,
        progress == null ? null : wholePhases(progress),
        progress == null ? null : progress.subjects().stream().map(this::subject).toList(),
        progress == null ? null : progress.offices().stream().map(this::office).toList(),
        progress == null ? null : progress.indicators().stream().map(this::indicator).toList(),
        progress == null ? null : progress.summaries().stream().map(this::summary).toList(),
        progress == null ? null : files(campaign),
        progress == null ? null : history(campaign.key()));
  }

  private List<CampaignView.PhaseView> wholePhases(CampaignProgress.Progress progress) {
    return progress.subjects().stream()
        .filter(subject -> subject.subject().whole())
        .flatMap(subject -> subject.phases().stream())
        .map(this::phase)
        .toList();
  }

  private CampaignView.SubjectView subject(CampaignProgress.SubjectProgress progress) {
    CampaignSubject subject = progress.subject();
    return new CampaignView.SubjectView(
        CampaignKeys.subject(subject.campaign(), subject.code()),
        subject.code(),
        subject.name(),
        subject.whole(),
        subject.lead(),
        offices.nameOf(subject.lead()),
        subject.cooperating().stream().map(offices::nameOf).toList(),
        subject.targets(),
        progress.phases().stream().map(this::phase).toList(),
        numbers(progress.duties(), null),
        new CampaignView.ListsView(
            progress.hazards().total(),
            progress.hazards().closed(),
            progress.hazards().major(),
            progress.hazards().majorClosed(),
            subject.secondList(),
            progress.measures().values().stream().mapToInt(Integer::intValue).sum(),
            progress.measures().getOrDefault(Measure.State.ISSUED, 0)));
  }

  private CampaignView.PhaseView phase(CampaignPhase phase) {
    return new CampaignView.PhaseView(
        phase.matter(),
        phase.phase().code(),
        phase.name(),
        phase.startsOn(),
        phase.plannedEnd(),
        phase.endsOn(),
        phase.state().code(),
        phase.state().label(),
        phase.state() == CampaignPhase.State.OPEN && clock.today().isAfter(phase.endsOn()),
        phase.outputs(),
        phase.presentOutputs(),
        phase.reason(),
        phase.openedAt(),
        phase.closedAt(),
        phase.source());
  }

  private static CampaignView.DutyNumbers numbers(
      CampaignProgress.DutyNumbers duties, @Nullable Integer planned) {
    Map<String, Integer> byState = new LinkedHashMap<>();
    for (Duty.State state : Duty.State.values()) {
      byState.put(state.code(), duties.of(state));
    }
    return new CampaignView.DutyNumbers(duties.total(), byState, duties.overdue(), planned);
  }

  private CampaignView.OfficeView office(DutyStore.OfficeCount count) {
    return new CampaignView.OfficeView(
        count.office(), offices.nameOf(count.office()), count.open(), count.overdue());
  }

  private CampaignView.IndicatorView indicator(CampaignProgress.IndicatorProgress progress) {
    Indicator indicator = progress.indicator();
    IndicatorValue latest = progress.latest();
    return new CampaignView.IndicatorView(
        indicator.matter(),
        indicator.code(),
        indicator.subject(),
        indicator.name(),
        indicator.target(),
        indicator.comparison(),
        indicator.unit(),
        indicator.by(),
        !indicator.computed().isEmpty(),
        indicator.owner(),
        offices.nameOf(indicator.owner()),
        indicator.conflictGroup(),
        latest == null ? null : latest.onDay(),
        latest == null ? null : latest.value(),
        latest == null ? null : latest.met(),
        latest != null && latest.isMissed(),
        indicator.source());
  }

  private CampaignView.SummaryView summary(AnnualSummary summary) {
    return new CampaignView.SummaryView(
        summary.year(),
        summary.state().code(),
        summary.state().label(),
        summary.dueOn(),
        summary.reportDue(),
        summary.units().size(),
        summary.sent().size(),
        summary.missing().stream().map(offices::nameOf).toList());
  }

  private List<CampaignView.FileView> files(Campaign campaign) {
    return store.files(campaign.key()).stream()
        .map(file -> new CampaignView.FileView(file.file(), file.rows()))
        .toList();
  }

  private List<CampaignView.StepView> history(String matter) {
    return store.history(matter).stream().map(CampaignViews::step).toList();
  }

  private static CampaignView.StepView step(CampaignStep step) {
    return new CampaignView.StepView(
        step.occurredAt(),
        step.person(),
        step.kind().code(),
        step.kind().label(),
        step.outcome(),
        step.words());
  }

  DutyView line(Duty duty) {
    return view(duty, false);
  }

  DutyView whole(Duty duty) {
    return view(duty, true);
  }

  private DutyView view(Duty duty, boolean whole) {
    return new DutyView(
        duty.key(),
        duty.subject(),
        duty.strand(),
        duty.kind().code(),
        duty.kind().label(),
        duty.period(),
        duty.window(),
        duty.title(),
        duty.source(),
        duty.owner(),
        offices.nameOf(duty.owner()),
        duty.cooperating(),
        duty.cooperating().stream().map(offices::nameOf).toList(),
        duty.outsiders().stream().map(offices::nameOf).toList(),
        duty.deliverable(),
        duty.opensOn(),
        duty.dueOn(),
        duty.state().code(),
        duty.state().label(),
        duty.isOverdue(clock.today()),
        duty.late().code(),
        duty.late().label(),
        duty.ladderFrom(),
        duty.acceptance(),
        duty.openedAt(),
        duty.doneAt(),
        duty.timesReturned(),
        duty.result(),
        duty.delivered(),
        duty.doneItems(),
        duty.reason(),
        duty.items(),
        whole ? contributions(duty) : null,
        whole ? history(duty.key()) : null);
  }

  private List<DutyView.ContributionView> contributions(Duty duty) {
    return duties.contributions(duty.key()).stream()
        .map(
            one ->
                new DutyView.ContributionView(
                    one.office(), offices.nameOf(one.office()), one.text(), one.given()))
        .toList();
  }

  MeasureView line(Measure measure) {
    return view(measure, null);
  }

  MeasureView whole(Measure measure) {
    return view(measure, history(measure.key()));
  }

  private MeasureView view(Measure measure, @Nullable List<CampaignView.StepView> history) {
    CampaignSubject subject =
        store.subject(measure.campaign(), measure.subject()).orElseThrow();
    return new MeasureView(
        measure.key(),
        measure.subject(),
        subject.name(),
        subject.secondList(),
        measure.name(),
        measure.cause(),
        measure.kind(),
        measure.owner(),
        offices.nameOf(measure.owner()),
        measure.dueOn(),
        measure.state().code(),
        measure.state().label(),
        measure.document(),
        history);
  }
}
