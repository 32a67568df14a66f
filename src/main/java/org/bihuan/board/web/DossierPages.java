package org.bihuan.board.web;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.document.Paper;
import org.bihuan.document.Papers;
import org.bihuan.evidence.EvidenceStore;
import org.bihuan.grading.Basis;
import org.bihuan.grading.Sector;
import org.bihuan.grading.SectorCatalogue;
import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.HazardDeadlines;
import org.bihuan.hazard.HazardLoops;
import org.bihuan.hazard.HazardRegister;
import org.bihuan.hazard.HazardStep;
import org.bihuan.identity.CurrentPerson;
import org.bihuan.identity.DistrictGovernment;
import org.bihuan.identity.Person;
import org.bihuan.identity.Role;
import org.bihuan.identity.SafetyCommitteeOffice;
import org.bihuan.organisation.OfficeDirectory;
import org.bihuan.organisation.PeopleDirectory;
import org.bihuan.organisation.WorkingOffices;
import org.bihuan.problem.ForbiddenException;
import org.bihuan.problem.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The page of one hazard (一患一档): what is late, whose it is, since when, on what basis, the papers,
 * the photos, and everything that was done.
 */
@Controller
class DossierPages {

  private final HazardRegister register;
  private final HazardDeadlines deadlines;
  private final HazardLoops loops;
  private final FollowedHazards followed;
  private final EvidenceStore evidence;
  private final Papers papers;
  private final SectorCatalogue sectors;
  private final OfficeDirectory offices;
  private final WorkingOffices working;
  private final PeopleDirectory people;
  private final CurrentPerson currentPerson;
  private final BusinessClock clock;

  DossierPages(
      HazardRegister register,
      HazardDeadlines deadlines,
      HazardLoops loops,
      FollowedHazards followed,
      EvidenceStore evidence,
      Papers papers,
      SectorCatalogue sectors,
      OfficeDirectory offices,
      WorkingOffices working,
      PeopleDirectory people,
      CurrentPerson currentPerson,
      BusinessClock clock) {
    this.register = register;
    this.deadlines = deadlines;
    this.loops = loops;
    this.followed = followed;
    this.evidence = evidence;
    this.papers = papers;
    this.sectors = sectors;
    this.offices = offices;
    this.working = working;
    this.people = people;
    this.currentPerson = currentPerson;
    this.clock = clock;
  }

  /** An open task: whose it is and until when. */
  record TaskView(String name, String offices, String assignee, @Nullable LocalDate dueOn) {}

  /** One thing that was done. */
  record StepView(
      LocalDateTime at, String person, String what, String outcome, Map<String, String> words) {}

  /** A photo or file. */
  record FileView(String id, String kind, String name, boolean photo, String by, LocalDateTime at) {}

  /** A paper. */
  record PaperView(String id, String number, String title, String state) {}

  @GetMapping("/hazards/{number}")
  String dossier(@PathVariable String number, Model model) {
    Person person =
        currentPerson.find().orElseThrow(() -> new ForbiddenException("请先登录"));
    Hazard hazard =
        register
            .find(number)
            .filter(found -> HazardRegister.maySee(person, found))
            .orElseThrow(() -> new NotFoundException("没有编号为 " + number + " 的隐患，或您无权查看"));
    Sector sector = sectors.require(hazard.facts().sector());
    model.addAttribute("hazard", hazard);
    model.addAttribute("sector", sector.name());
    model.addAttribute("grade", hazard.grade().nameIn(sector));
    model.addAttribute("office", offices.nameOf(hazard.responsibleOffice()));
    model.addAttribute("community", offices.nameOf(hazard.facts().community()));
    model.addAttribute("reporter", people.nameOf(hazard.reporter()));
    model.addAttribute("reportedAt", hazard.reportedAt().atZone(BusinessClock.ZONE));
    model.addAttribute("endedAt", endedAt(hazard));
    model.addAttribute("overdue", hazard.isOverdue(clock.today()));
    model.addAttribute(
        "daysLate",
        hazard.isOverdue(clock.today())
            ? ChronoUnit.DAYS.between(hazard.dueOn(), clock.today())
            : 0);
    model.addAttribute("basis", hazard.basis().stream().map(Basis::display).toList());
    model.addAttribute("clocks", followed.clocks(deadlines.running(number)));
    model.addAttribute("tasks", tasks(hazard));
    model.addAttribute("files", files(number));
    model.addAttribute("papers", papers.of(number).stream().map(DossierPages::view).toList());
    model.addAttribute("steps", register.history(number).stream().map(this::view).toList());
    model.addAttribute("supervises", person.readsEverything());
    return "dossier";
  }

  private static @Nullable LocalDateTime endedAt(Hazard hazard) {
    return hazard.endedAt() == null
        ? null
        : LocalDateTime.ofInstant(hazard.endedAt(), BusinessClock.ZONE);
  }

  private List<TaskView> tasks(Hazard hazard) {
    if (hazard.status().isEnd()) {
      return List.of();
    }
    Set<String> whose =
        new HashSet<>(
            List.of(
                hazard.responsibleOffice(),
                SafetyCommitteeOffice.CODE,
                Role.LEADER.code(),
                DistrictGovernment.CODE));
    return loops.running(whose, hazard.number()).stream()
        .flatMap(loop -> loop.tasks().stream())
        .map(
            task ->
                new TaskView(
                    task.name(),
                    task.offices().stream().sorted().map(working::nameOf).collect(joining("、")),
                    task.assignee() == null ? "" : people.nameOf(task.assignee()),
                    task.dueAt() == null
                        ? null
                        : LocalDate.ofInstant(task.dueAt(), BusinessClock.ZONE)))
        .toList();
  }

  private List<FileView> files(String number) {
    return evidence.of(number).stream()
        .map(
            one ->
                new FileView(
                    one.id().toString(),
                    one.kind().label(),
                    one.name(),
                    one.hasThumbnail(),
                    people.nameOf(one.uploadedBy()),
                    LocalDateTime.ofInstant(one.uploadedAt(), BusinessClock.ZONE)))
        .toList();
  }

  private static PaperView view(Paper paper) {
    return new PaperView(
        paper.id().toString(), paper.number(), paper.title(), paper.state().label());
  }

  private StepView view(HazardStep step) {
    return new StepView(
        LocalDateTime.ofInstant(step.occurredAt(), BusinessClock.ZONE),
        people.nameOf(step.person()),
        step.kind().label(),
        step.outcome(),
        step.words());
  }
}
