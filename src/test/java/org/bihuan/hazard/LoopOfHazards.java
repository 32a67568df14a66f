package org.bihuan.hazard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.Platform;

/** Takes hazards of its own through the loop, up to the step that a test is about. */
final class LoopOfHazards {

  static final String ONE = "gonggong-anquan-ban-1";
  static final String TWO = "gonggong-anquan-ban-2";
  static final String SAFETY = "anweiban-1";
  static final String LEADER = "leader";

  static final String VERIFY = "Task_VerifyHazard";
  static final String JUDGE = "Task_JudgeGrade";
  static final String PLAN = "Task_PlanRectification";
  static final String APPROVE_PLAN = "Task_ApprovePlan";
  static final String RECTIFY = "Task_RectifyHazard";
  static final String REINSPECT = "Task_ReinspectHazard";
  static final String ACCEPT = "Task_AcceptRectification";
  static final String APPROVE = "Task_ApproveCloseOut";
  static final String CONFIRM = "Task_ConfirmCloseOut";

  static final List<String> TASKS =
      List.of(
          VERIFY, JUDGE, PLAN, APPROVE_PLAN, RECTIFY, REINSPECT, ACCEPT, APPROVE, CONFIRM);

  private static final Map<String, String> WORKERS =
      Map.of(
          VERIFY, ONE, JUDGE, SAFETY, PLAN, ONE, APPROVE_PLAN, SAFETY, RECTIFY, ONE, REINSPECT,
          TWO, ACCEPT, SAFETY, APPROVE, TWO, CONFIRM, LEADER);

  private final Platform platform;
  private final List<String> numbers = new ArrayList<>();

  LoopOfHazards(Platform platform) {
    this.platform = platform;
  }

  /** Every hazard that was reported here. */
  List<String> numbers() {
    return List.copyOf(numbers);
  }

  /** Reports a hazard; {@code changes} are names and values of facts in turn. */
  String report(Object... changes) {
    Map<String, Object> facts = platform.facts();
    for (int i = 0; i < changes.length; i += 2) {
      facts.put((String) changes[i], changes[i + 1]);
    }
    String number = platform.report(ONE, facts);
    numbers.add(number);
    return number;
  }

  String reportMajor() {
    return report("sector", "s08-tezhong", "criteria", List.of("SE45-4.6b"));
  }

  String reportToBeJudged() {
    return report("criteria", List.of("FIRE-C-7.1.1"));
  }

  void confirm(String number) {
    platform.done(ONE, number, "verification", "confirmed");
  }

  void plan(String number, String timeLimit) {
    platform.done(
        ONE,
        number,
        "responsibility",
        "设备使用单位负责，机电负责人落实",
        "measures",
        "停用并更换安全部件，整改期间设置围挡",
        "funds",
        30000,
        "timeLimit",
        timeLimit,
        "contingencyPlan",
        "发生困人时启动应急救援");
  }

  void rectify(String number) {
    platform.done(ONE, number, "measuresTaken", "已按要求整改");
  }

  void pass(String number) {
    platform.done(TWO, number, "passed", true);
  }

  void accept(String number) {
    platform.done(SAFETY, number, "acceptance", true);
  }

  void controlRisk(String number) {
    platform.doneAt(ONE, number, "Task_ControlRisk", "controlMeasures", "已停用并围挡");
  }

  /** The letter to the brigade, or the report to the district body. */
  void notifyDistrict(String number, String task) {
    platform.doneAt(
        ONE,
        number,
        task,
        "letterNumber",
        "青安委办函〔2026〕1号",
        "sentOn",
        platform.clock().today().toString());
  }

  /** Everything of the supervision of a major hazard of special equipment that nobody lists. */
  void superviseBriefly(String number) {
    controlRisk(number);
    notifyDistrict(number, "Task_ReportToDistrict");
    platform.doneAt(
        SAFETY, number, "Task_ProposeListing", "proposed", false, "comment", "街道可自行督办");
  }

  /** Who completes a task once {@link #to} has led a hazard to it. */
  static String worker(String task) {
    return WORKERS.get(task);
  }

  /** Reports a hazard and leads it to a task. */
  String to(String task) {
    return switch (task) {
      case VERIFY -> report();
      case JUDGE -> {
        String number = reportToBeJudged();
        confirm(number);
        yield number;
      }
      case PLAN -> {
        String number = reportMajor();
        confirm(number);
        yield number;
      }
      case APPROVE_PLAN -> {
        String number = to(PLAN);
        plan(number, "60日");
        yield number;
      }
      case RECTIFY -> {
        String number = report();
        confirm(number);
        yield number;
      }
      case REINSPECT -> {
        String number = to(RECTIFY);
        rectify(number);
        yield number;
      }
      case APPROVE -> {
        String number = to(REINSPECT);
        pass(number);
        yield number;
      }
      case ACCEPT -> {
        String number = to(APPROVE_PLAN);
        platform.done(SAFETY, number, "approved", true);
        rectify(number);
        pass(number);
        yield number;
      }
      case CONFIRM -> {
        String number = to(ACCEPT);
        superviseBriefly(number);
        accept(number);
        platform.done(SAFETY, number, "approved", true);
        yield number;
      }
      default -> throw new IllegalArgumentException(task);
    };
  }

  /** A variable of the engine's REST interface. */
  static Map<String, Object> variable(Object value, String... type) {
    Map<String, Object> variable = new HashMap<>();
    variable.put("value", value);
    Arrays.stream(type).findFirst().ifPresent(name -> variable.put("type", name));
    return variable;
  }
}
