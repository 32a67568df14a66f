package org.bihuan.assessment.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.assessment.Appeals;
import org.bihuan.assessment.Assessments;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The scores of offices and communities, their publication, and appeals. */
@RestController
@RequestMapping("/api/assessment")
class AssessmentController {

  private final Assessments assessments;
  private final Appeals appeals;
  private final AssessmentViews views;

  AssessmentController(Assessments assessments, Appeals appeals, AssessmentViews views) {
    this.assessments = assessments;
    this.appeals = appeals;
    this.views = views;
  }

  /**
   * The scores of a period, with every point explained: as published, else as the facts stand.
   *
   * @param from first day; without it the quarter's
   * @param to last day; without it today
   */
  @GetMapping
  AssessmentViews.AssessmentView of(
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to) {
    return views.of(assessments.of(assessments.read(days(from, to))));
  }

  static Map<String, @Nullable Object> days(@Nullable String from, @Nullable String to) {
    Map<String, @Nullable Object> days = new HashMap<>();
    days.put("from", from);
    days.put("to", to);
    return days;
  }

  @GetMapping("/published")
  List<AssessmentViews.PublicationView> published() {
    return assessments.published().stream().map(views::of).toList();
  }

  @GetMapping("/published/{key}")
  AssessmentViews.AssessmentView published(@PathVariable String key) {
    return views.of(assessments.of(key));
  }

  /** Publishes the scores of {@code from} to {@code to}. */
  @PostMapping("/published")
  @ResponseStatus(HttpStatus.CREATED)
  AssessmentViews.PublicationView publish(@RequestBody Map<String, @Nullable Object> period) {
    return views.of(assessments.publish(assessments.read(period)));
  }

  /** Files an appeal with {@code unit}, {@code item} and {@code reason}. */
  @PostMapping("/published/{key}/appeals")
  @ResponseStatus(HttpStatus.CREATED)
  AssessmentViews.AppealView appeal(
      @PathVariable String key, @RequestBody Map<String, @Nullable Object> appeal) {
    return views.of(appeals.file(key, appeal));
  }
}
