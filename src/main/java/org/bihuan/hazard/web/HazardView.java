package org.bihuan.hazard.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bihuan.grading.Basis;
import org.bihuan.hazard.RectificationPlan;
import org.jspecify.annotations.Nullable;

/**
 * A hazard on the interface; who cooperates, who supervises, {@code clocks} and {@code history} are
 * there only where one hazard is asked for.
 */
record HazardView(
    String number,
    String title,
    String description,
    String sector,
    String sectorName,
    List<String> criteria,
    String placeKind,
    String community,
    String communityName,
    String place,
    String enterprise,
    LocalDate foundOn,
    String source,
    boolean fixedOnSpot,
    String reporter,
    Instant reportedAt,
    String grade,
    String gradeName,
    boolean needsJudgement,
    String gradeReason,
    List<Basis> basis,
    String responsibleOffice,
    String responsibleOfficeName,
    @Nullable List<String> cooperating,
    @Nullable List<String> cooperatingNames,
    @Nullable String districtBody,
    @Nullable String districtBodyName,
    LocalDate dueOn,
    String status,
    String statusName,
    boolean overdue,
    @Nullable RectificationPlan plan,
    String measuresTaken,
    int failedReinspections,
    @Nullable String duplicateOf,
    @Nullable Instant endedAt,
    String processInstanceId,
    @Nullable List<ClockView> clocks,
    @Nullable List<StepView> history) {

  /** A deadline that counts or may go on counting. */
  record ClockView(
      String step, String rule, LocalDate dueOn, Instant dueAt, boolean decided, boolean provisional) {}

  /** One thing that happened. */
  record StepView(
      Instant at, String by, String step, String stepName, String outcome, Map<String, String> words) {}

  /** A page of the list. */
  record PageView(List<HazardView> items, int page, int size, long total) {}
}
