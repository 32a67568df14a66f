package org.bihuan.campaign.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A campaign as the interface tells it; the parts are left out of a list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CampaignView(
    String id,
    String name,
    String document,
    String plan,
    LocalDate startsOn,
    int shiftDays,
    LocalDate issuedOn,
    LocalDate graceUntil,
    String startedBy,
    Instant startedAt,
    @Nullable Instant endedAt,
    String cancelReason,
    String processInstanceId,
    DutyNumbers duties,
    @Nullable List<PhaseView> phases,
    @Nullable List<SubjectView> subjects,
    @Nullable List<OfficeView> offices,
    @Nullable List<IndicatorView> indicators,
    @Nullable List<SummaryView> summaries,
    @Nullable List<FileView> files,
    @Nullable List<StepView> history) {

  /**
   * Duties in numbers.
   *
   * @param byState by code of the state
   * @param overdue how many of the open ones are past their deadline
   * @param planned how many duties the plan has; null where nobody asked
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record DutyNumbers(
      int total, Map<String, Integer> byState, int overdue, @Nullable Integer planned) {}

  record PhaseView(
      String id,
      String key,
      String name,
      LocalDate startsOn,
      LocalDate plannedEnd,
      LocalDate endsOn,
      String state,
      String stateName,
      boolean overdue,
      List<String> outputs,
      List<String> presentOutputs,
      String reason,
      @Nullable Instant openedAt,
      @Nullable Instant closedAt,
      String source) {}

  /** The two lists of a subject, in numbers. */
  record ListsView(
      int hazards,
      int hazardsClosed,
      int majorHazards,
      int majorHazardsClosed,
      String secondList,
      int measures,
      int measuresIssued) {}

  record SubjectView(
      String id,
      String code,
      String name,
      boolean whole,
      String lead,
      String leadName,
      List<String> cooperatingNames,
      String targets,
      List<PhaseView> phases,
      DutyNumbers duties,
      ListsView lists) {}

  record OfficeView(String office, String officeName, int open, int overdue) {}

  record IndicatorView(
      String id,
      String code,
      String subject,
      String name,
      BigDecimal target,
      String comparison,
      String unit,
      @Nullable LocalDate by,
      boolean computed,
      String owner,
      String ownerName,
      String conflictGroup,
      @Nullable LocalDate measuredOn,
      @Nullable BigDecimal value,
      @Nullable Boolean met,
      boolean missed,
      String source) {}

  record SummaryView(
      int year,
      String state,
      String stateName,
      LocalDate dueOn,
      LocalDate reportDue,
      int units,
      int sent,
      List<String> missingNames) {}

  record FileView(String file, int rows) {}

  record StepView(
      Instant at,
      String person,
      String step,
      String stepName,
      String outcome,
      Map<String, String> words) {}
}
