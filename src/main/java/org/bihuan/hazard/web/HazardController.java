package org.bihuan.hazard.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.hazard.Duplicates;
import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.HazardPage;
import org.bihuan.hazard.HazardRegister;
import org.bihuan.hazard.HazardReporting;
import org.bihuan.hazard.HazardSearch;
import org.bihuan.hazard.HazardSearches;
import org.bihuan.hazard.ReportOnce;
import org.bihuan.hazard.HazardSteering;
import org.bihuan.identity.CurrentPerson;
import org.bihuan.identity.Person;
import org.bihuan.organisation.OfficeDirectory;
import org.bihuan.problem.NotFoundException;
import org.bihuan.problem.RefusedInputException;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads the register and reports hazards, as the signed-in person may. */
@RestController
@RequestMapping("/api/hazards")
class HazardController {

  private final HazardRegister register;
  private final HazardReporting reporting;
  private final ReportOnce reportOnce;
  private final HazardSteering steering;
  private final Duplicates duplicates;
  private final HazardViews views;
  private final CurrentPerson currentPerson;
  private final HazardSearches searches;
  private final OfficeDirectory offices;
  private final BusinessClock clock;

  HazardController(
      HazardRegister register,
      HazardReporting reporting,
      ReportOnce reportOnce,
      HazardSteering steering,
      Duplicates duplicates,
      HazardViews views,
      CurrentPerson currentPerson,
      HazardSearches searches,
      OfficeDirectory offices,
      BusinessClock clock) {
    this.register = register;
    this.reporting = reporting;
    this.reportOnce = reportOnce;
    this.steering = steering;
    this.duplicates = duplicates;
    this.views = views;
    this.currentPerson = currentPerson;
    this.searches = searches;
    this.offices = offices;
    this.clock = clock;
  }

  /** What of a likely duplicate tells whether it is one, and why it is held for one. */
  record DuplicateView(
      String number,
      String title,
      String description,
      String communityName,
      String place,
      String enterprise,
      LocalDate foundOn,
      String statusName,
      String responsibleOfficeName,
      String reason) {}

  /**
   * Reports a hazard.
   *
   * @param key the sender's own name of this report: sent again under it, it is the same report
   */
  @PostMapping
  ResponseEntity<HazardView> report(
      @RequestBody Map<String, @Nullable Object> facts,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
    ReportOnce.Report report =
        key == null
            ? new ReportOnce.Report(reporting.report(facts), true)
            : reportOnce.report(key, facts);
    return (report.isNew()
            ? ResponseEntity.created(URI.create("/api/hazards/" + report.hazard().number()))
            : ResponseEntity.ok())
        .body(views.of(report.hazard()));
  }

  @GetMapping("/{number}")
  HazardView hazard(@PathVariable String number) {
    Hazard hazard = visible(number);
    return views.of(hazard, register.history(number));
  }

  /** Open hazards that a report which waits for its verification is likely the same as. */
  @GetMapping("/{number}/duplicates")
  List<DuplicateView> duplicates(@PathVariable String number) {
    return duplicates.of(visible(number)).stream()
        .map(this::duplicate)
        .toList();
  }

  private DuplicateView duplicate(Duplicates.Candidate candidate) {
    Hazard other = candidate.hazard();
    return new DuplicateView(
        other.number(),
        other.facts().title(),
        other.facts().description(),
        offices.nameOf(other.facts().community()),
        other.facts().place(),
        other.facts().enterprise(),
        other.facts().foundOn(),
        other.status().label(),
        offices.nameOf(other.responsibleOffice()),
        candidate.reason());
  }

  @PostMapping("/{number}/withdrawal")
  HazardView withdraw(
      @PathVariable String number, @RequestBody Map<String, @Nullable Object> body) {
    visible(number);
    Object reason = body.get("reason");
    if (!(reason instanceof String text) || text.isBlank()) {
      throw new RefusedInputException("reason", "“撤销原因”不能为空");
    }
    reporting.withdraw(number, text);
    return views.of(visible(number), register.history(number));
  }

  @PostMapping("/{number}/extension")
  HazardView requestExtension(
      @PathVariable String number, @RequestBody Map<String, @Nullable Object> request) {
    visible(number);
    steering.requestExtension(number, request);
    return views.of(visible(number), register.history(number));
  }

  @PostMapping("/{number}/change")
  HazardView change(
      @PathVariable String number, @RequestBody Map<String, @Nullable Object> correction) {
    visible(number);
    steering.change(number, correction);
    return views.of(visible(number), register.history(number));
  }

  /** What a person may not see is not there for him or her. */
  private Hazard visible(String number) {
    Person person = person();
    return register
        .find(number)
        .filter(hazard -> HazardRegister.maySee(person, hazard))
        .orElseThrow(() -> new NotFoundException("没有编号为 " + number + " 的隐患，或您无权查看"));
  }

  private Person person() {
    return currentPerson.find().orElseThrow(() -> new IllegalStateException("没有登录"));
  }

  @GetMapping
  HazardView.PageView list(
      @ParameterObject HazardSearches.Query query,
      @RequestParam(required = false) @Nullable Boolean overdue,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "20") int size) {
    HazardSearch search = searches.read(query, overdue, page, size);
    HazardPage found = register.search(search, person(), clock.today());
    return new HazardView.PageView(
        found.hazards().stream().map(views::of).toList(), page, size, found.total());
  }
}
