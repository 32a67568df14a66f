package org.bihuan.campaign.process;

import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.plan.PhaseKey;
import org.bihuan.process.ProcessVariable;

/** Names of the models of a campaign that Java shares with them. */
final class CampaignProcess {

  static final String CAMPAIGN = "campaign";
  static final String SECTOR = "sector-campaign";
  static final String PHASE = "campaign-phase";
  static final String SCHEDULE = "duty-schedule";
  static final String DUTY = "duty";
  static final String SUMMARY = "annual-summary";
  static final String INDICATOR = "indicator";
  static final String MEASURE = "policy-measure";

  static final ProcessVariable<String> CAMPAIGN_KEY = ProcessVariable.string("campaignKey");
  static final ProcessVariable<String> SUBJECT_KEY = ProcessVariable.string("subjectKey");

  /** The key of the phase, duty, summary, indicator or measure that a process is about. */
  static final ProcessVariable<String> MATTER = ProcessVariable.string("matter");

  static final ProcessVariable<String> TITLE = ProcessVariable.string("title");

  /** What cards show where hazards show their place: subject and source. */
  static final ProcessVariable<String> PLACE = ProcessVariable.string("place");

  static final ProcessVariable<String> DUE_ON = ProcessVariable.string("dueOn");

  static final String SUBJECTS = "subjects";
  static final String INDICATORS = "indicators";
  static final String DUE_DUTIES = "dueDuties";
  static final String CONTRIBUTORS = "contributors";
  static final String UNITS = "units";

  static final String CANCEL_MESSAGE = "Message_CancelCampaign";
  static final String WITHDRAW_MESSAGE = "Message_WithdrawDuty";
  static final String REASON = "reason";

  /** Which of several offices a task is for, in its own scope. */
  static final ProcessVariable<String> CONTRIBUTOR = ProcessVariable.string("contributor");

  static final ProcessVariable<String> UNIT = ProcessVariable.string("unit");

  static final ProcessVariable<Date> PHASE_STARTS_AT = ProcessVariable.date("phaseStartsAt");
  static final ProcessVariable<Boolean> OPENINGS_LEFT = ProcessVariable.bool("openingsLeft");
  static final ProcessVariable<Date> NEXT_OPENING_AT = ProcessVariable.date("nextOpeningAt");
  static final ProcessVariable<Boolean> SUMMARIES_LEFT = ProcessVariable.bool("summariesLeft");
  static final ProcessVariable<Date> NEXT_SUMMARY_AT = ProcessVariable.date("nextSummaryAt");
  static final ProcessVariable<String> SUMMARY_KEY = ProcessVariable.string("summaryKey");
  static final ProcessVariable<Boolean> REPORTS_LEFT = ProcessVariable.bool("reportsLeft");
  static final ProcessVariable<Date> NEXT_REPORT_AT = ProcessVariable.date("nextReportAt");
  static final ProcessVariable<Date> REPORT_UNTIL_AT = ProcessVariable.date("reportUntilAt");
  static final ProcessVariable<String> REPORT_DAY = ProcessVariable.string("reportDay");
  static final ProcessVariable<Boolean> COMPUTED = ProcessVariable.bool("computed");
  static final ProcessVariable<Boolean> MISSED = ProcessVariable.bool("missed");

  static final ProcessVariable<String> OWNER = ProcessVariable.string("owner");
  static final ProcessVariable<String> ACCEPTANCE_OFFICE =
      ProcessVariable.string("acceptanceOffice");
  static final ProcessVariable<Boolean> NEEDS_ACCEPTANCE =
      ProcessVariable.bool("needsAcceptance");
  static final ProcessVariable<Boolean> HAS_CONTRIBUTORS =
      ProcessVariable.bool("hasContributors");
  static final ProcessVariable<Boolean> MEASURE_ENDED = ProcessVariable.bool("measureEnded");

  /** What the forms show, as JSON. */
  static final String VIEW = "matterView";

  static final String CARRY_OUT = "Task_CarryOutDuty";
  static final String CONTRIBUTE = "Task_ContributeToDuty";
  static final String ACCEPT = "Task_AcceptDuty";
  static final String REVIEW = "Task_ReviewPhase";
  static final String SUBMIT_SUMMARY = "Task_SubmitSummary";
  static final String GATHER_SUMMARIES = "Task_GatherSummaries";
  static final String REPORT_SUMMARY = "Task_ReportSummary";
  static final String REPORT_INDICATOR = "Task_ReportIndicator";
  static final String HANDLE_INDICATOR = "Task_HandleMissedTarget";
  static final String ADVANCE_MEASURE = "Task_AdvanceMeasure";
  static final String EVALUATE = "Task_EvaluateCampaign";
  static final String DELIBERATE = "Task_DeliberateEvaluation";
  static final String REPORT_EVALUATION = "Task_ReportEvaluation";

  /** The variables that completing each task sets. */
  static final Map<String, List<String>> ANSWERS = answers();

  private static Map<String, List<String>> answers() {
    Map<String, List<String>> answers = new HashMap<>();
    answers.put(CARRY_OUT, List.of("doneItems", "result", "delivered", "reason"));
    answers.put(CONTRIBUTE, List.of("contribution"));
    answers.put(ACCEPT, List.of("accepted", "comment"));
    answers.put(REVIEW, List.of("conclusion", "presentOutputs", "extendedUntil", "reason"));
    answers.put(SUBMIT_SUMMARY, List.of("summary"));
    answers.put(GATHER_SUMMARIES, List.of("summary", "reason"));
    answers.put(REPORT_SUMMARY, List.of("recipients", "letterNumber", "comment"));
    answers.put(REPORT_INDICATOR, List.of("value", "comment"));
    answers.put(HANDLE_INDICATOR, List.of("decision"));
    answers.put(ADVANCE_MEASURE, List.of("state", "document", "progress"));
    answers.put(EVALUATE, List.of("evaluation", "unfinished"));
    answers.put(DELIBERATE, List.of("adopted", "comment"));
    answers.put(REPORT_EVALUATION, List.of("recipients", "letterNumber", "comment"));
    return Map.copyOf(answers);
  }

  /** The steps of the end in the table {@code campaign-deadline}. */
  static final Map<String, String> CLOSING_STEPS =
      Map.of(EVALUATE, "evaluate", DELIBERATE, "deliberate", REPORT_EVALUATION, "report-evaluation");

  /** Whether a subject has a phase: the variable that the models route by. */
  static String has(PhaseKey phase) {
    return "has" + phase.code().substring(0, 1).toUpperCase(java.util.Locale.ROOT)
        + phase.code().substring(1);
  }

  private CampaignProcess() {}
}
