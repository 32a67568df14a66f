package org.bihuan.grading.web;

import java.time.LocalDate;
import java.util.List;
import org.bihuan.grading.Basis;

/** What the platform would make of a hazard, on the interface. */
record GradingView(
    String grade,
    String gradeName,
    boolean expertJudgement,
    String reason,
    List<Basis> basis,
    String responsibleOffice,
    String responsibleOfficeName,
    List<String> cooperating,
    List<String> cooperatingNames,
    String districtBody,
    String districtBodyName,
    DeadlineView deadline) {

  /**
   * The deadline of the rectification.
   *
   * @param from the day of the assignment, from which it is counted
   * @param confirmed whether a published text gives the number of days
   * @param provisional whether the holidays of a year that it reaches are not loaded yet
   */
  record DeadlineView(
      LocalDate due, String rule, LocalDate from, boolean confirmed, boolean provisional) {}
}
