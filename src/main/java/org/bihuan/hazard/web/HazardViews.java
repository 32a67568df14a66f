package org.bihuan.hazard.web;

import java.util.List;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.grading.Grading;
import org.bihuan.grading.Responsibility;
import org.bihuan.grading.Sector;
import org.bihuan.grading.SectorCatalogue;
import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.HazardDeadlines;
import org.bihuan.hazard.HazardFacts;
import org.bihuan.hazard.HazardStep;
import org.bihuan.organisation.OfficeDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class HazardViews {

  private final Grading grading;
  private final SectorCatalogue sectors;
  private final OfficeDirectory offices;
  private final BusinessClock clock;
  private final HazardDeadlines deadlines;

  HazardViews(
      Grading grading,
      SectorCatalogue sectors,
      OfficeDirectory offices,
      BusinessClock clock,
      HazardDeadlines deadlines) {
    this.grading = grading;
    this.sectors = sectors;
    this.offices = offices;
    this.clock = clock;
    this.deadlines = deadlines;
  }

  HazardView of(Hazard hazard) {
    return view(hazard, null, null);
  }

  HazardView of(Hazard hazard, List<HazardStep> history) {
    return view(
        hazard,
        grading.responsibility(
            sectors.require(hazard.facts().sector()), hazard.facts().community(), hazard.grade()),
        history.stream()
            .map(
                step ->
                    new HazardView.StepView(
                        step.occurredAt(),
                        step.person(),
                        step.kind().code(),
                        step.kind().label(),
                        step.outcome(),
                        step.words()))
            .toList());
  }

  private HazardView view(
      Hazard hazard,
      @Nullable Responsibility responsibility,
      @Nullable List<HazardView.StepView> history) {
    HazardFacts facts = hazard.facts();
    Sector sector = sectors.require(facts.sector());
    return new HazardView(
        hazard.number(),
        facts.title(),
        facts.description(),
        facts.sector(),
        sector.name(),
        facts.criteria(),
        facts.placeKind(),
        facts.community(),
        offices.nameOf(facts.community()),
        facts.place(),
        facts.enterprise(),
        facts.foundOn(),
        facts.source(),
        facts.fixedOnSpot(),
        hazard.reporter(),
        hazard.reportedAt(),
        hazard.grade().code(),
        hazard.grade().nameIn(sector),
        hazard.needsJudgement(),
        hazard.gradeReason(),
        hazard.basis(),
        hazard.responsibleOffice(),
        offices.nameOf(hazard.responsibleOffice()),
        responsibility == null ? null : responsibility.cooperating(),
        responsibility == null
            ? null
            : responsibility.cooperating().stream().map(offices::nameOf).toList(),
        responsibility == null ? null : responsibility.districtBody(),
        responsibility == null ? null : offices.nameOf(responsibility.districtBody()),
        hazard.dueOn(),
        hazard.status().code(),
        hazard.status().label(),
        hazard.isOverdue(clock.today()),
        hazard.plan(),
        hazard.measuresTaken(),
        hazard.failedReinspections(),
        hazard.duplicateOf(),
        hazard.endedAt(),
        hazard.processInstanceId(),
        history == null ? null : clocks(hazard.number()),
        history);
  }

  private List<HazardView.ClockView> clocks(String number) {
    return deadlines.running(number).stream()
        .map(
            clock ->
                new HazardView.ClockView(
                    clock.step(),
                    clock.rule(),
                    clock.dueOn(),
                    clock.dueAt(),
                    clock.decided(),
                    clock.provisional()))
        .toList();
  }
}
