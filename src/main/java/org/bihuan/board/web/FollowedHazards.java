package org.bihuan.board.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bihuan.board.Board;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.deadline.Clock;
import org.bihuan.grading.Grade;
import org.bihuan.grading.SectorCatalogue;
import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.HazardDeadlines;
import org.bihuan.hazard.HazardPage;
import org.bihuan.hazard.HazardRegister;
import org.bihuan.hazard.HazardSearch;
import org.bihuan.hazard.HazardStanding;
import org.bihuan.organisation.OfficeDirectory;
import org.springframework.stereotype.Component;

/** Hazards that supervisors follow one by one, with their clocks. */
@Component
class FollowedHazards {

  private final Board board;
  private final HazardRegister register;
  private final HazardDeadlines deadlines;
  private final SectorCatalogue sectors;
  private final OfficeDirectory offices;
  private final BusinessClock clock;

  FollowedHazards(
      Board board,
      HazardRegister register,
      HazardDeadlines deadlines,
      SectorCatalogue sectors,
      OfficeDirectory offices,
      BusinessClock clock) {
    this.board = board;
    this.register = register;
    this.deadlines = deadlines;
    this.sectors = sectors;
    this.offices = offices;
    this.clock = clock;
  }

  /**
   * A clock as the board shows it.
   *
   * @param days left until the last day; negative when it has passed
   */
  record ClockView(String rule, LocalDate dueOn, long days, boolean running) {

    public boolean isLate() {
      return running && days < 0;
    }
  }

  /** A hazard. */
  record FollowedView(
      String number,
      String title,
      String enterprise,
      String place,
      String grade,
      String office,
      String status,
      LocalDate reportedOn,
      LocalDate dueOn,
      long daysLate,
      boolean major,
      List<ClockView> clocks) {

    public boolean isOverdue() {
      return daysLate > 0;
    }
  }

  /** A page of them, the earliest last day first. */
  record FollowedPage(List<FollowedView> items, long total) {}

  /** The major hazards (重大隐患) that are not struck off. */
  FollowedPage majors(int page, int size) {
    return page(
        new HazardSearch(
            null, Grade.MAJOR, null, null, null, null, HazardStanding.OPEN, null, null, null, null,
            page, size));
  }

  /** Whatever is overdue, of whatever grade. */
  FollowedPage overdue(int page, int size) {
    return page(HazardSearch.of(HazardStanding.OVERDUE, page, size));
  }

  private FollowedPage page(HazardSearch search) {
    HazardPage found = register.search(search, board.requireReader(), clock.today());
    Map<String, List<Clock>> clocks =
        deadlines.running(found.hazards().stream().map(Hazard::number).toList()).stream()
            .collect(Collectors.groupingBy(Clock::matter));
    return new FollowedPage(
        found.hazards().stream()
            .map(hazard -> view(hazard, clocks.getOrDefault(hazard.number(), List.of())))
            .toList(),
        found.total());
  }

  private FollowedView view(Hazard hazard, List<Clock> clocks) {
    return new FollowedView(
        hazard.number(),
        hazard.facts().title(),
        hazard.facts().enterprise(),
        offices.nameOf(hazard.facts().community()) + hazard.facts().place(),
        hazard.grade().nameIn(sectors.require(hazard.facts().sector())),
        offices.nameOf(hazard.responsibleOffice()),
        hazard.status().label(),
        LocalDate.ofInstant(hazard.reportedAt(), BusinessClock.ZONE),
        hazard.dueOn(),
        hazard.isOverdue(clock.today())
            ? ChronoUnit.DAYS.between(hazard.dueOn(), clock.today())
            : 0,
        hazard.grade() == Grade.MAJOR,
        clocks(clocks));
  }

  /** The clocks of one hazard, the next to run out first. */
  List<ClockView> clocks(List<Clock> clocks) {
    return clocks.stream()
        .sorted(Comparator.comparing(Clock::dueAt))
        .map(
            one ->
                new ClockView(
                    one.rule(),
                    one.dueOn(),
                    ChronoUnit.DAYS.between(clock.today(), one.dueOn()),
                    one.state() == Clock.State.RUNNING))
        .toList();
  }
}
