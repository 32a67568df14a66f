package org.bihuan.grading.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.calendar.Deadline;
import org.bihuan.calendar.WorkingCalendar;
import org.bihuan.grading.DeadlineRule;
import org.bihuan.grading.Grading;
import org.bihuan.grading.GradingFacts;
import org.bihuan.grading.GradingFactsReader;
import org.bihuan.grading.GradingResult;
import org.bihuan.grading.Responsibility;
import org.bihuan.organisation.OfficeDirectory;
import org.bihuan.problem.FieldReader;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells every signed-in person how a hazard would be graded; nothing is kept. */
@RestController
@RequestMapping("/api/grading")
class GradingController {

  private final GradingFactsReader reader;
  private final Grading grading;
  private final OfficeDirectory offices;
  private final WorkingCalendar calendar;
  private final BusinessClock clock;

  GradingController(
      GradingFactsReader reader,
      Grading grading,
      OfficeDirectory offices,
      WorkingCalendar calendar,
      BusinessClock clock) {
    this.reader = reader;
    this.grading = grading;
    this.offices = offices;
    this.calendar = calendar;
    this.clock = clock;
  }

  @PostMapping
  GradingView grade(@RequestBody Map<String, @Nullable Object> body) {
    FieldReader fields = new FieldReader(body, GradingFactsReader.LABELS);
    Optional<GradingFacts> read = reader.read(fields);
    String community = reader.community(fields, false);
    fields.refuseProblems();
    GradingFacts facts = read.orElseThrow();
    GradingResult result = grading.preview(facts);
    Responsibility responsibility =
        grading.responsibility(facts.sector(), community, result.grade());
    return new GradingView(
        result.grade().code(),
        result.grade().nameIn(facts.sector()),
        result.needsJudgement(),
        result.reason(),
        result.basis(),
        responsibility.office(),
        offices.nameOf(responsibility.office()),
        responsibility.cooperating(),
        responsibility.cooperating().stream().map(offices::nameOf).toList(),
        responsibility.districtBody(),
        offices.nameOf(responsibility.districtBody()),
        deadline(grading.rectificationDeadline(result.grade())));
  }

  /** As if the hazard were assigned today. */
  private GradingView.DeadlineView deadline(DeadlineRule rule) {
    LocalDate today = clock.today();
    Deadline deadline = calendar.deadlineOf(today, rule.term());
    return new GradingView.DeadlineView(
        deadline.due(), rule.text(), today, rule.confirmed(), deadline.provisional());
  }
}
