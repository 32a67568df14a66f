package org.bihuan.publicreport.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bihuan.evidence.Evidence;
import org.bihuan.evidence.EvidenceStore;
import org.bihuan.grading.GradingFactsReader;
import org.bihuan.organisation.PeopleDirectory;
import org.bihuan.problem.FieldReader;
import org.bihuan.problem.NotFoundException;
import org.bihuan.problem.RefusedInputException;
import org.bihuan.publicreport.Report;
import org.bihuan.publicreport.ReportPoint;
import org.bihuan.publicreport.ReportState;
import org.bihuan.publicreport.Reporter;
import org.bihuan.publicreport.ReporterIdentities;
import org.bihuan.publicreport.Reports;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reports as staff read and type them in. */
@RestController
@RequestMapping("/api/reports")
class ReportController {

  private static final int LONGEST_PLACE = 200;
  private static final int LARGEST_PAGE = 200;

  private final Reports reports;
  private final ReporterIdentities identities;
  private final EvidenceStore evidence;
  private final PeopleDirectory people;
  private final GradingFactsReader gradingFacts;

  ReportController(
      Reports reports,
      ReporterIdentities identities,
      EvidenceStore evidence,
      PeopleDirectory people,
      GradingFactsReader gradingFacts) {
    this.reports = reports;
    this.identities = identities;
    this.evidence = evidence;
    this.people = people;
    this.gradingFacts = gradingFacts;
  }

  /** A report without who reported. */
  record View(
      String number,
      String channel,
      String channelName,
      String reference,
      String what,
      String place,
      String community,
      String enterprise,
      boolean urgent,
      boolean realName,
      Instant receivedAt,
      String state,
      String stateName,
      String outcome,
      @Nullable String hazardNumber,
      String answer,
      String reward,
      @Nullable Integer rewardAmount,
      @Nullable LocalDate paidOn,
      String voucher) {

    static View of(Report report) {
      return new View(
          report.number(),
          report.facts().channel().code(),
          report.facts().channel().label(),
          report.facts().reference(),
          report.facts().what(),
          report.facts().place(),
          report.facts().community(),
          report.facts().enterprise(),
          report.facts().urgent(),
          report.realName(),
          report.receivedAt(),
          report.state().code(),
          report.state().label(),
          report.outcome(),
          report.hazardNumber(),
          report.answer(),
          report.reward().code(),
          report.rewardAmount(),
          report.paidOn(),
          report.voucher());
    }
  }

  record PageView(List<View> items, int page, int size, long total) {}

  record IdentityView(String name, String phone) {}

  record LookView(String personName, Instant at, String reason) {}

  @GetMapping
  PageView list(
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "20") int size) {
    if (page < 0 || size < 1 || size > LARGEST_PAGE) {
      throw new RefusedInputException(
          "size", "参数“page”不能小于 0，“size”须在 1 到 " + LARGEST_PAGE + " 之间");
    }
    ReportState wanted = state(state);
    return new PageView(
        reports.list(wanted, page, size).stream().map(View::of).toList(),
        page,
        size,
        reports.count(wanted));
  }

  static @Nullable ReportState state(@Nullable String code) {
    if (code == null || code.isBlank()) {
      return null;
    }
    try {
      return ReportState.of(code);
    } catch (IllegalArgumentException e) {
      throw new RefusedInputException("state", "参数“state”有误：" + e.getMessage());
    }
  }

  @GetMapping("/{number}")
  View report(@PathVariable String number) {
    return View.of(reports.visible(number));
  }

  /** Types in a report of a hotline or another way; the reporter may be given number and code. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Reports.Receipt register(@RequestBody Map<String, @Nullable Object> fields) {
    return reports.register(fields);
  }

  /** Who reported; the look is on record. */
  @PostMapping("/{number}/identity")
  ResponseEntity<IdentityView> identity(
      @PathVariable String number, @RequestBody Map<String, @Nullable Object> request) {
    reports.visible(number);
    Object reason = request.get("reason");
    Reporter reporter = identities.look(number, reason instanceof String text ? text : "");
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(new IdentityView(reporter.name(), reporter.phone()));
  }

  @GetMapping("/{number}/looks")
  List<LookView> looks(@PathVariable String number) {
    reports.visible(number);
    return identities.looks(number).stream()
        .map(look -> new LookView(people.nameOf(look.person()), look.at(), look.reason()))
        .toList();
  }

  @GetMapping("/{number}/photos/{id}")
  ResponseEntity<byte[]> photo(@PathVariable String number, @PathVariable UUID id) {
    reports.visible(number);
    Evidence item =
        evidence.find(number, id).orElseThrow(() -> new NotFoundException("没有这张照片"));
    return ResponseEntity.ok()
        .contentType(MediaType.IMAGE_JPEG)
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePrivate())
        .body(evidence.content(item.sha256()));
  }

  /** Notes a place at which a code is to hang. */
  @PostMapping("/points")
  @ResponseStatus(HttpStatus.CREATED)
  ReportPoint addPoint(@RequestBody Map<String, @Nullable Object> request) {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("place", "具体地点");
    labels.put("community", "所在社区");
    FieldReader fields = new FieldReader(request, labels);
    String place = fields.text("place", true, LONGEST_PLACE);
    String community = gradingFacts.community(fields, true);
    fields.refuseProblems();
    return reports.addPoint(place, community);
  }
}
