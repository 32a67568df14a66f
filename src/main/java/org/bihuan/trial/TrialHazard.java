package org.bihuan.trial;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.csv.CsvFile;

/**
 * A row of the trial ledger.
 *
 * @param ref the row's own name
 * @param facts the values of a report, by field name, without the day of finding
 * @param daysAgo days from the finding to the day of loading
 * @param duplicateOf {@code ref} of the row that it is the same as; empty for none
 * @param isListed whether the district government lists it for supervision, should it be major
 * @param actions what people did, in this order
 */
public record TrialHazard(
    String ref,
    Map<String, Object> facts,
    int daysAgo,
    String duplicateOf,
    boolean isListed,
    List<Action> actions) {

  /** What a person does with the one open task of a hazard. */
  public enum Action {
    CLAIM("Task_VerifyHazard", "-1", Map.of()),
    CONFIRM("Task_VerifyHazard", "-1", Map.of("verification", "confirmed", "comment", "现场核实，情况属实")),
    REJECT("Task_VerifyHazard", "-1", Map.of("verification", "rejected", "comment", "现场核实未发现所述情况")),
    MERGE("Task_VerifyHazard", "-1", Map.of()),
    PLAN("Task_PlanRectification", "-1", Map.of()),
    APPROVE_PLAN("Task_ApprovePlan", "-1", Map.of("approved", true, "comment", "同意按方案治理")),
    SUPERVISE("", "-1", Map.of()),
    RECTIFY("Task_RectifyHazard", "-1", Map.of("measuresTaken", "已按要求整改完毕，并建立日常检查记录")),
    FAIL("Task_ReinspectHazard", "-2", Map.of("passed", false, "comment", "整改不彻底，部分问题仍然存在")),
    PASS("Task_ReinspectHazard", "-2", Map.of("passed", true, "comment", "现场复查，整改到位")),
    ACCEPT("Task_AcceptRectification", "-1", Map.of("acceptance", true, "comment", "验收合格")),
    APPROVE_CLOSE_OUT("Task_ApproveCloseOut", "-1", Map.of("approved", true, "comment", "同意销号")),
    CONFIRM_CLOSE_OUT("Task_ConfirmCloseOut", "-1", Map.of("approved", true, "comment", "同意"));

    private final String task;
    private final String person;

    @SuppressWarnings("ImmutableEnumChecker") // Map.copyOf, of texts and booleans
    private final Map<String, Object> answers;

    Action(String task, String person, Map<String, Object> answers) {
      this.task = task;
      this.person = person;
      this.answers = Map.copyOf(answers);
    }

    /** The task that the action completes; only major hazards come to some. */
    public String task() {
      return task;
    }

    /** Which of the office's two people acts. */
    public String person() {
      return person;
    }

    public Map<String, Object> answers() {
      return answers;
    }
  }

  public TrialHazard {
    facts = Map.copyOf(facts);
    actions = List.copyOf(actions);
  }

  /** Reads a row of {@code trial-hazards.csv}. */
  public static TrialHazard of(CsvFile.Row row) {
    Map<String, Object> facts = new LinkedHashMap<>();
    for (String field :
        List.of(
            "title", "description", "sector", "criteria", "placeKind", "community", "place",
            "enterprise", "source")) {
      facts.put(field, row.get(field));
    }
    boolean fixedOnSpot = Boolean.parseBoolean(row.required("fixedOnSpot"));
    facts.put("fixedOnSpot", fixedOnSpot);
    return new TrialHazard(
        row.required("ref"),
        facts,
        Integer.parseInt(row.required("daysAgo")),
        row.get("duplicateOf"),
        "overdue".equals(row.required("stage")),
        actions(row.required("stage"), fixedOnSpot));
  }

  private static List<Action> actions(String stage, boolean fixedOnSpot) {
    return switch (stage) {
      case "reported" -> List.of();
      case "verifying" -> List.of(Action.CLAIM);
      case "rejected" -> List.of(Action.REJECT);
      case "merged" -> List.of(Action.MERGE);
      case "planning" -> List.of(Action.CONFIRM);
      case "rectifying", "overdue" ->
          List.of(Action.CONFIRM, Action.PLAN, Action.APPROVE_PLAN, Action.SUPERVISE);
      case "returned" ->
          List.of(
              Action.CONFIRM,
              Action.PLAN,
              Action.APPROVE_PLAN,
              Action.SUPERVISE,
              Action.RECTIFY,
              Action.FAIL);
      case "reinspecting" -> rectified(fixedOnSpot, List.of());
      case "closing" -> rectified(fixedOnSpot, List.of(Action.PASS, Action.ACCEPT));
      case "closed" ->
          rectified(
              fixedOnSpot,
              List.of(
                  Action.PASS,
                  Action.ACCEPT,
                  Action.APPROVE_CLOSE_OUT,
                  Action.CONFIRM_CLOSE_OUT));
      default -> throw new IllegalArgumentException("“stage”未知：" + stage);
    };
  }

  private static List<Action> rectified(boolean fixedOnSpot, List<Action> then) {
    List<Action> actions = new ArrayList<>(List.of(Action.CONFIRM));
    if (!fixedOnSpot) {
      actions.addAll(
          List.of(Action.PLAN, Action.APPROVE_PLAN, Action.SUPERVISE, Action.RECTIFY));
    }
    actions.addAll(then);
    return actions;
  }
}
