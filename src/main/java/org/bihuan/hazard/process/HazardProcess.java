package org.bihuan.hazard.process;

import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bihuan.hazard.HazardStatus;
import org.bihuan.process.ProcessVariable;

/** Names of the model {@code hazard-rectification} that Java shares with it. */
final class HazardProcess {

  static final String KEY = "hazard-rectification";
  static final String WITHDRAW_MESSAGE = "Message_WithdrawHazard";

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
  static final ProcessVariable<Date> REMIND_AT = ProcessVariable.date("remindAt");
  static final ProcessVariable<Date> OVERDUE_AT = ProcessVariable.date("overdueAt");
  static final ProcessVariable<Boolean> ASSIGNED = ProcessVariable.bool("assigned");
  static final ProcessVariable<Boolean> OVERDUE = ProcessVariable.bool("overdue");

  /** What the forms show of the hazard, as JSON. */
  static final String VIEW = "hazard";

  /** The facts as the verifier may correct them, as JSON. */
  static final String FACTS = "facts";

  static final String REASON = "reason";

  /**
   * A task of a person.
   *
   * @param status the hazard's status while the task is open
   * @param step the step's name in the table {@code step-deadline}; empty for the rectification
   * @param answers the variables that completing the task sets
   */
  record Step(HazardStatus status, String step, List<String> answers) {}

  static final String VERIFY = "Task_VerifyHazard";
  static final String REINSPECT = "Task_ReinspectHazard";
  static final String RECTIFY = "Task_RectifyHazard";

  static final Map<String, Step> STEPS =
      Map.of(
          VERIFY,
          new Step(
              HazardStatus.REPORTED,
              "verify",
              List.of("verification", "duplicateOf", "comment", FACTS)),
          "Task_JudgeGrade",
          new Step(HazardStatus.JUDGING, "judge", List.of("grade", "comment")),
          "Task_PlanRectification",
          new Step(
              HazardStatus.PLANNING,
              "plan",
              List.of("responsibility", "measures", "funds", "timeLimit", "contingencyPlan")),
          "Task_ApprovePlan",
          new Step(HazardStatus.PLANNING, "approve-plan", List.of("approved", "comment")),
          RECTIFY,
          new Step(HazardStatus.RECTIFYING, "", List.of("measuresTaken")),
          REINSPECT,
          new Step(HazardStatus.REINSPECTING, "reinspect", List.of("passed", "comment")),
          "Task_ApproveCloseOut",
          new Step(HazardStatus.CLOSING, "close-out", List.of("approved", "comment")),
          "Task_ConfirmCloseOut",
          new Step(HazardStatus.CLOSING, "confirm", List.of("approved", "comment")));

  static final Map<String, HazardStatus> ENDS =
      Map.of(
          "EndEvent_Closed", HazardStatus.CLOSED,
          "EndEvent_NotAHazard", HazardStatus.REJECTED,
          "EndEvent_Merged", HazardStatus.MERGED,
          "EndEvent_Withdrawn", HazardStatus.WITHDRAWN);

  private HazardProcess() {}
}
