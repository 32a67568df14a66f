package org.bihuan.audit.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bihuan.audit.AuditDesk;
import org.bihuan.audit.AuditStore;
import org.bihuan.audit.AuditVerification;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.identity.Deed;
import org.bihuan.problem.FieldProblem;
import org.bihuan.problem.RefusedInputException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was done, and the proof that the record of it is whole. */
@RestController
@RequestMapping("/api/audit")
class AuditController {

  private static final int LARGEST_PAGE = 200;

  private final AuditDesk desk;
  private final AuditViews views;

  AuditController(AuditDesk desk, AuditViews views) {
    this.desk = desk;
    this.views = views;
  }

  record EntryView(
      long id,
      Instant at,
      String actor,
      String actorName,
      String kind,
      String kindName,
      String subject,
      String what,
      Map<String, String> words) {}

  record PageView(List<EntryView> items, int page, int size, long total) {}

  /**
   * Verifies the whole record.
   *
   * @param seq number of a link that was noted elsewhere, with its hash
   */
  @GetMapping("/verification")
  AuditVerification.Result verify(
      @RequestParam(defaultValue = "0") long seq, @RequestParam(defaultValue = "") String hash) {
    return desk.verify(seq, hash);
  }

  @GetMapping("/entries")
  PageView entries(
      @RequestParam(required = false) @Nullable String subject,
      @RequestParam(required = false) @Nullable String actor,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String until,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size) {
    AuditStore.Search search = search(subject, actor, kind, from, until, page, size);
    return new PageView(views.of(desk.search(search)), page, size, desk.count(search));
  }

  static AuditStore.Search search(
      @Nullable String subject,
      @Nullable String actor,
      @Nullable String kind,
      @Nullable String from,
      @Nullable String until,
      int page,
      int size) {
    List<FieldProblem> problems = new ArrayList<>();
    Deed.Kind known = null;
    String code = given(kind);
    if (code != null) {
      try {
        known = Deed.Kind.of(code);
      } catch (IllegalArgumentException e) {
        problems.add(new FieldProblem("kind", "参数“kind”有误：" + e.getMessage()));
      }
    }
    LocalDate first = day("from", from, problems);
    LocalDate last = day("until", until, problems);
    if (page < 0) {
      problems.add(new FieldProblem("page", "参数“page”不能小于 0"));
    }
    if (size < 1 || size > LARGEST_PAGE) {
      problems.add(new FieldProblem("size", "参数“size”须在 1 到 " + LARGEST_PAGE + " 之间"));
    }
    if (!problems.isEmpty()) {
      throw new RefusedInputException(problems);
    }
    return new AuditStore.Search(
        given(subject),
        given(actor),
        known,
        first == null ? null : morning(first),
        last == null ? null : morning(last.plusDays(1)),
        page,
        size);
  }

  private static Instant morning(LocalDate day) {
    return day.atStartOfDay(BusinessClock.ZONE).toInstant();
  }

  private static @Nullable LocalDate day(
      String name, @Nullable String value, List<FieldProblem> problems) {
    String text = given(value);
    if (text == null) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      problems.add(
          new FieldProblem(name, "参数“" + name + "”不是有效日期（例 2026-01-31）：" + text));
      return null;
    }
  }

  private static @Nullable String given(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
