package org.bihuan.hazard.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.hazard.HazardDeadlines;
import org.bihuan.hazard.HazardStatus;
import org.bihuan.process.ProcessVariable;
import org.jspecify.annotations.Nullable;

/** Names of the model {@code hazard-rectification} that Java shares with it. */
final class HazardProcess {

  static final String KEY = "hazard-rectification";
  static final String SUPERVISION_KEY = "major-hazard";
  static final String EXTENSION_KEY = "hazard-extension";
  static final String CHANGE_KEY = "hazard-change";

  /** The model of the room {@code deadline} that the loop calls. */
  static final String WATCH_KEY = "deadline-watch";

  static final String WITHDRAW_MESSAGE = "Message_WithdrawHazard";
  static final String EXTENSION_VOID_MESSAGE = "Message_ExtensionVoid";

  static final ProcessVariable<String> NUMBER = ProcessVariable.string("hazardNumber");
  static final ProcessVariable<String> TITLE = ProcessVariable.string("title");
  static final ProcessVariable<String> PLACE = ProcessVariable.string("place");
  static final ProcessVariable<String> GRADE = ProcessVariable.string("grade");
  static final ProcessVariable<String> GRADE_NAME = ProcessVariable.string("gradeName");
  static final ProcessVariable<Boolean> NEEDS_JUDGEMENT = ProcessVariable.bool("needsJudgement");
  static final ProcessVariable<Boolean> FIXED_ON_SPOT = ProcessVariable.bool("fixedOnSpot");
  static final ProcessVariable<String> RESPONSIBLE_OFFICE =
      ProcessVariable.string("responsibleOffice");
  static final ProcessVariable<String> CLOSE_OUT_OFFICE = ProcessVariable.string("closeOutOffice");
  static final ProcessVariable<String> DUE_ON = ProcessVariable.string("dueOn");
  static final ProcessVariable<Boolean> ASSIGNED = ProcessVariable.bool("assigned");
  static final ProcessVariable<Boolean> IS_FIRE = ProcessVariable.bool("isFire");

  /** Whether the supervision of a major hazard is {@code none}, {@code running} or {@code done}. */
  static final ProcessVariable<String> SUPERVISION = ProcessVariable.string("supervision");

  /** Whether the rectification of a major hazard was accepted. */
  static final ProcessVariable<Boolean> ACCEPTED = ProcessVariable.bool("accepted");

  static final ProcessVariable<String> EXTENSION_OFFICE = ProcessVariable.string("extensionOffice");
  static final ProcessVariable<String> REQUESTED_UNTIL = ProcessVariable.string("requestedUntil");
  static final ProcessVariable<String> EXTENDED_UNTIL = ProcessVariable.string("extendedUntil");

  /** What the forms show of the hazard, as JSON. */
  static final String VIEW = "hazard";

  /** The facts as the verifier may correct them, as JSON. */
  static final String FACTS = "facts";

  static final String REASON = "reason";

  /** What an extension's form shows of the request, as JSON. */
  static final String EXTENSION = "extension";

  /**
   * A task of a person.
   *
   * @param status the hazard's status while the task is open; null where it does not depend on it
   * @param clock the step's name in the table {@code step-deadline}, or the rectification's clock
   * @param answers the variables that completing the task sets
   */
  record Step(@Nullable HazardStatus status, String clock, List<String> answers) {}

  static final String VERIFY = "Task_VerifyHazard";
  static final String REINSPECT = "Task_ReinspectHazard";
  static final String RECTIFY = "Task_RectifyHazard";
  static final String JUDGE = "Task_JudgeGrade";
  static final String PLAN = "Task_PlanRectification";
  static final String ACCEPT = "Task_AcceptRectification";
  static final String APPROVE_CLOSE_OUT = "Task_ApproveCloseOut";

  /** Where a corrected hazard goes on that has not been rectified. */
  static final String ASSIGNMENT = "Gateway_IsFixedOnSpot";

  static final String SUPERVISION_DONE = "ConditionalEvent_SupervisionDone";
  static final String SUPERVISE = "CallActivity_SuperviseMajorHazard";
  static final String WATCH = "CallActivity_WatchDeadlines";

  static final Map<String, Step> STEPS = steps();

  private static Map<String, Step> steps() {
    Map<String, Step> steps = new HashMap<>();
    steps.put(
        VERIFY,
        new Step(
            HazardStatus.REPORTED,
            "verify",
            List.of("verification", "duplicateOf", "comment", FACTS)));
    steps.put(
        JUDGE, new Step(HazardStatus.JUDGING, "judge", List.of("grade", "comment")));
    steps.put(
        PLAN,
        new Step(
            HazardStatus.PLANNING,
            "plan",
            List.of("responsibility", "measures", "funds", "timeLimit", "contingencyPlan")));
    steps.put(
        "Task_ApprovePlan",
        new Step(HazardStatus.PLANNING, "approve-plan", List.of("approved", "comment")));
    steps.put(
        RECTIFY,
        new Step(
            HazardStatus.RECTIFYING, HazardDeadlines.RECTIFY, List.of("measuresTaken")));
    steps.put(
        REINSPECT,
        new Step(HazardStatus.REINSPECTING, "reinspect", List.of("passed", "comment")));
    steps.put(
        ACCEPT,
        new Step(HazardStatus.ACCEPTING, "accept", List.of("acceptance", "comment")));
    steps.put(
        APPROVE_CLOSE_OUT,
        new Step(HazardStatus.CLOSING, "close-out", List.of("approved", "comment")));
    steps.put(
        "Task_ConfirmCloseOut",
        new Step(HazardStatus.CLOSING, "confirm", List.of("approved", "comment")));
    steps.put("Task_ControlRisk", beside("interim-control", "controlMeasures"));
    steps.put(
        "Task_NotifyFireBrigade", beside("notify-brigade", "letterNumber", "sentOn", "comment"));
    steps.put(
        "Task_ReportToDistrict", beside("report-district", "letterNumber", "sentOn", "comment"));
    steps.put(
        "Task_ProposeListing", beside("propose-listing", "proposed", "proposal", "comment"));
    steps.put(
        "Task_RecordDistrictDecision",
        beside(
            "district-decision",
            "listed",
            "regional",
            "stopped",
            "letterNumber",
            "decidedOn",
            "comment"));
    steps.put("Task_PublishListing", beside("publish-listing", "publishedAt", "comment"));
    steps.put("Task_ServeStopOrder", beside("serve-stop-order", "letterNumber", "comment"));
    steps.put("Task_ReportProgress", beside("report-progress", "progress"));
    steps.put("Task_ApproveResumption", beside("approve-resumption", "comment"));
    steps.put("Task_DelistHazard", beside("delist", "letterNumber", "comment"));
    steps.put("Task_DecideExtension", beside("extension", "approved", "extendedUntil", "comment"));
    return Map.copyOf(steps);
  }

  /** A task that runs beside the loop and leaves the hazard's status as it is. */
  private static Step beside(String clock, String... answers) {
    return new Step(null, clock, List.of(answers));
  }

  static final Map<String, HazardStatus> ENDS =
      Map.of(
          "EndEvent_Closed", HazardStatus.CLOSED,
          "EndEvent_NotAHazard", HazardStatus.REJECTED,
          "EndEvent_Merged", HazardStatus.MERGED,
          "EndEvent_Withdrawn", HazardStatus.WITHDRAWN);

  /** The end that leaves a status behind. */
  static String endOf(HazardStatus status) {
    return ENDS.entrySet().stream()
        .filter(end -> end.getValue() == status)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  private HazardProcess() {}
}
