package org.bihuan.hazard.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.grading.Grade;
import org.bihuan.grading.SectorCatalogue;
import org.bihuan.hazard.Duplicates;
import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.HazardPage;
import org.bihuan.hazard.HazardRegister;
import org.bihuan.hazard.HazardReporting;
import org.bihuan.hazard.HazardSearch;
import org.bihuan.hazard.HazardStatus;
import org.bihuan.hazard.ReportOnce;
import org.bihuan.hazard.HazardSteering;
import org.bihuan.identity.CurrentPerson;
import org.bihuan.identity.Person;
import org.bihuan.organisation.OfficeDirectory;
import org.bihuan.problem.FieldProblem;
import org.bihuan.problem.NotFoundException;
import org.bihuan.problem.RefusedInputException;
import org.bihuan.problem.StorableText;
import org.jspecify.annotations.Nullable;
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
  private final SectorCatalogue sectors;
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
      SectorCatalogue sectors,
      OfficeDirectory offices,
      BusinessClock clock) {
    this.register = register;
    this.reporting = reporting;
    this.reportOnce = reportOnce;
    this.steering = steering;
    this.duplicates = duplicates;
    this.views = views;
    this.currentPerson = currentPerson;
    this.sectors = sectors;
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
      @RequestParam(required = false) @Nullable String status,
      @RequestParam(required = false) @Nullable String grade,
      @RequestParam(required = false) @Nullable String sector,
      @RequestParam(required = false) @Nullable String office,
      @RequestParam(required = false) @Nullable Boolean overdue,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "20") int size) {
    List<FieldProblem> problems = new ArrayList<>();
    HazardSearch search =
        new HazardSearch(
            coded("status", status, HazardStatus::of, problems),
            coded("grade", grade, Grade::of, problems),
            coded("sector", sector, this::sector, problems),
            coded("office", office, this::office, problems),
            overdue,
            q,
            page,
            size);
    if (q != null && !StorableText.isStorable(q)) {
      problems.add(new FieldProblem("q", "参数“q”含有无效字符"));
    }
    if (page < 0) {
      problems.add(new FieldProblem("page", "参数“page”不能小于 0"));
    }
    if (size < 1 || size > HazardSearch.LARGEST_PAGE) {
      problems.add(
          new FieldProblem("size", "参数“size”须在 1 到 " + HazardSearch.LARGEST_PAGE + " 之间"));
    }
    if (!problems.isEmpty()) {
      throw new RefusedInputException(problems);
    }
    HazardPage found = register.search(search, person(), clock.today());
    return new HazardView.PageView(
        found.hazards().stream().map(views::of).toList(), page, size, found.total());
  }

  private String sector(String code) {
    return sectors
        .find(code)
        .orElseThrow(() -> new IllegalArgumentException("未知的专题“" + code + "”"))
        .code();
  }

  private String office(String code) {
    return offices
        .find(code)
        .orElseThrow(() -> new IllegalArgumentException("未知的办所“" + code + "”"))
        .code();
  }

  private static <T> @Nullable T coded(
      String name,
      @Nullable String value,
      Function<String, T> reader,
      List<FieldProblem> problems) {
    if (value == null || value.isBlank()) {
      return null;
    }
    try {
      return reader.apply(value);
    } catch (IllegalArgumentException e) {
      problems.add(new FieldProblem(name, "参数“" + name + "”有误：" + e.getMessage()));
      return null;
    }
  }
}
