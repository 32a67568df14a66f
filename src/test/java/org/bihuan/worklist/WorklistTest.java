package org.bihuan.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.Platform;
import org.bihuan.PlatformTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Tasks from hand to hand, one and several, and what the history says of it. */
@PlatformTest
class WorklistTest {

  private static final String ONE = "gonggong-anquan-ban-1";
  private static final String TWO = "gonggong-anquan-ban-2";
  private static final String OTHER = "chengguan-ban-1";

  @Autowired Platform platform;

  private String number;

  private String reported() {
    number = platform.report(ONE, platform.facts());
    return id();
  }

  private String id() {
    return platform.task(number).get("id").asText();
  }

  private String assignee() {
    return platform.task(number).path("assignee").asText("");
  }

  private Platform.Answer on(String person, String id, String what, Object... fields) {
    Map<String, Object> body = new LinkedHashMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      body.put((String) fields[i], fields[i + 1]);
    }
    return platform.post(person, "/api/tasks/" + id + "/" + what, body);
  }

  /** The steps of a kind in the hazard's history, as one text each. */
  private List<String> history(String label) {
    List<String> found = new ArrayList<>();
    for (JsonNode step : platform.hazard(number).get("history")) {
      if (step.toString().contains("\"" + label + "\"")) {
        found.add(step.toString());
      }
    }
    return found;
  }

  @Test
  void taskPassesToAColleagueWithItsReason() {
    String id = reported();
    platform.post(TWO, "/api/notices/read", Map.of("all", true));

    assertThat(on(ONE, id, "handover", "to", TWO, "reason", "明天起外出培训").status()).isEqualTo(204);

    assertThat(assignee()).isEqualTo(TWO);
    assertThat(history("移交")).singleElement().asString().contains("公共安全办二号", "明天起外出培训");
    assertThat(on(ONE, id, "handover", "to", ONE, "reason", "拿回来").status())
        .as("a colleague's task is the colleague's")
        .isEqualTo(403);
    assertThat(on("anweiban-1", id, "handover", "to", ONE, "reason", "二号请病假").status())
        .isEqualTo(204);
    assertThat(assignee()).isEqualTo(ONE);
    assertThat(platform.get(TWO, "/api/notices?unread=true").text()).contains("移交", number);
  }

  @ParameterizedTest
  @CsvSource({
    "gonggong-anquan-ban-1, chengguan-ban-1,       忙, 400, 接收人",
    "gonggong-anquan-ban-1, nobody,                忙, 400, 接收人",
    "gonggong-anquan-ban-1, gonggong-anquan-ban-2, '', 400, 理由",
    "gonggong-anquan-ban-1, '',                    忙, 400, 接收人",
    "chengguan-ban-1,       chengguan-ban-1,       忙, 404, 没有这个任务",
    "shequ-2-1,             shequ-2-1,             忙, 404, 没有这个任务",
    "supervisor,            gonggong-anquan-ban-2, 忙, 403, 不在您手中",
    ",                      gonggong-anquan-ban-2, 忙, 401, 登录"
  })
  void handoverThatDoesNotFitIsRefusedInWords(
      String person, String to, String reason, int status, String words) {
    String id = reported();

    Platform.Answer answer = on(person, id, "handover", "to", to, "reason", reason);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.message()).contains(words);
    assertThat(assignee()).isEmpty();
    assertThat(history("移交")).isEmpty();
  }

  @Test
  void anotherOfficeTakesTheHazardOverAndItsDeadlineStays() {
    String id = reported();
    platform.done(ONE, number, "verification", "confirmed", "comment", "");
    String due = platform.hazard(number).get("dueOn").asText();
    String rectify = id();
    assertThat(
            platform.get(ONE, "/api/tasks/" + rectify + "/choices").body().get("mayAskForTime")
                .asBoolean())
        .isTrue();
    assertThat(platform.get(OTHER, "/api/hazards/" + number).status()).isEqualTo(404);
    platform.post(OTHER, "/api/notices/read", Map.of("all", true));

    Platform.Answer answer =
        on(ONE, rectify, "handover", "office", "chengguan-ban", "reason", "属城管执法范围");

    assertThat(answer.status()).as(answer.text()).isEqualTo(204);
    JsonNode hazard = platform.hazard(number);
    assertThat(hazard.get("responsibleOffice").asText()).isEqualTo("chengguan-ban");
    assertThat(hazard.get("dueOn").asText()).isEqualTo(due);
    assertThat(id()).as("the task is the same one").isEqualTo(rectify).isNotEqualTo(id);
    assertThat(history("移交")).singleElement().asString().contains("属城管执法范围", "城市管理办");
    assertThat(platform.get(ONE, "/api/tasks/" + rectify + "/choices").status()).isEqualTo(404);
    assertThat(platform.get(OTHER, "/api/notices?unread=true").text()).contains(number);
    platform.done(OTHER, number, "measuresTaken", "已劝离车辆并增设隔离桩");
    assertThat(platform.taskKey(number)).isEqualTo("Task_ReinspectHazard");
    JsonNode reinspection = platform.get("chengguan-ban-2", "/api/tasks/" + id() + "/choices").body();
    assertThat(reinspection.get("mayWork").asBoolean()).isTrue();
  }

  @Test
  void onlyTheResponsibleOfficesStepsMoveToAnotherOffice() {
    Map<String, Object> facts = platform.facts();
    facts.put("sector", "s08-tezhong");
    facts.put("criteria", List.of("SE45-4.6b"));
    number = platform.report(ONE, facts);
    platform.done(ONE, number, "verification", "confirmed", "comment", "");
    JsonNode plan = platform.taskOf(number, "Task_PlanRectification");
    assertThat(on(ONE, plan.get("id").asText(), "handover", "office", "no-such", "reason", "x").message())
        .contains("不能移交给");
    platform.doneAt(
        ONE, number, "Task_PlanRectification",
        "responsibility", "物业", "measures", "清理", "funds", "自筹", "timeLimit", "60日",
        "contingencyPlan", "值守");
    String approval = platform.taskOf(number, "Task_ApprovePlan").get("id").asText();

    Platform.Answer answer =
        on("anweiban-1", approval, "handover", "office", "chengguan-ban", "reason", "x");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.message()).contains("只有责任办所的环节");
    assertThat(platform.get("anweiban-1", "/api/tasks/" + approval + "/choices").body().get("offices"))
        .isEmpty();
  }

  @Test
  void delegatedTaskComesBackWithWordsAndByWhateverRoute() {
    String id = reported();
    assertThat(on(ONE, id, "delegation", "to", TWO, "reason", "请先去现场看一下").status())
        .isEqualTo(204);
    assertThat(assignee()).isEqualTo(TWO);
    JsonNode choices = platform.get(TWO, "/api/tasks/" + id + "/choices").body();
    assertThat(choices.get("delegatedBy").asText()).isEqualTo("公共安全办一号");
    assertThat(platform.get(ONE, "/api/tasks/" + id + "/choices").body().get("mayTakeBack").asBoolean())
        .isTrue();
    assertThat(on(TWO, id, "handover", "to", ONE, "reason", "x").message()).contains("先退回委派人");
    Platform.Answer completed =
        platform.completeTask(TWO, id, "verification", "confirmed", "comment", "");
    assertThat(completed.status()).isEqualTo(400);
    assertThat(completed.message()).contains("委派").doesNotContain("delegated");

    assertThat(on(TWO, id, "resolution", "comment", "现场属实").status()).isEqualTo(204);

    assertThat(assignee()).isEqualTo(ONE);
    assertThat(history("委派")).singleElement().asString().contains("请先去现场看一下");
    assertThat(history("退回委派")).hasSize(1);
    assertThat(history("批注")).singleElement().asString().contains("现场属实");
    assertThat(on(TWO, id, "resolution", "comment", "").message()).contains("没有委派");

    on(ONE, id, "delegation", "to", TWO, "reason", "再看一次");
    assertThat(on(ONE, id, "resolution").status()).isEqualTo(204);
    assertThat(history("收回")).hasSize(1);
    assertThat(assignee()).isEqualTo(ONE);

    on(ONE, id, "delegation", "to", TWO, "reason", "第三次");
    Platform.Answer form =
        platform.post(
            TWO,
            "/engine-rest/task/" + id + "/submit-form",
            Map.of("variables", Map.of("comment", Map.of("value", "拟同意"))));
    assertThat(form.status()).as(form.text()).isEqualTo(204);
    assertThat(assignee()).isEqualTo(ONE);
    assertThat(history("退回委派")).hasSize(2);
    platform.done(ONE, number, "verification", "confirmed", "comment", "");
    assertThat(platform.taskKey(number)).isEqualTo("Task_RectifyHazard");
  }

  @Test
  void enginesOwnDelegationIsClosedToStaff() {
    String id = reported();
    Platform.Answer answer =
        platform.post(ONE, "/engine-rest/task/" + id + "/delegate", Map.of("userId", TWO));
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.message()).contains("只有系统管理员");
  }

  @Test
  void commentsAreInTheHistoryWhicheverWayTheyCome() {
    String id = reported();
    assertThat(on(ONE, id, "comment", "comment", "已电话联系物业").status()).isEqualTo(204);
    assertThat(
            platform
                .post(
                    ONE,
                    "/engine-rest/task/" + id + "/comment/create",
                    Map.of("message", "物业答应今晚清走"))
                .status())
        .isEqualTo(200);

    assertThat(history("批注")).hasSize(2);
    JsonNode steps = platform.get(ONE, "/api/tasks/" + id + "/history").body();
    assertThat(steps.toString()).contains("已电话联系物业", "物业答应今晚清走", "公共安全办一号");
    assertThat(on(OTHER, id, "comment", "comment", "x").status()).isEqualTo(404);
    assertThat(platform.get(OTHER, "/api/tasks/" + id + "/history").status()).isEqualTo(404);
    assertThat(platform.get("shequ-2-1", "/api/tasks/" + id + "/choices").status()).isEqualTo(404);
    assertThat(on("supervisor", id, "comment", "comment", "x").status()).isEqualTo(403);
    assertThat(on(ONE, id, "comment", "comment", " ").message()).contains("不能为空");
    assertThat(on(ONE, id, "comment", "comment", "字".repeat(501)).message()).contains("500");
  }

  @Test
  void severalTasksAreDoneEachByItself() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      ids.add(reported());
    }
    platform.post(TWO, "/api/m/tasks/" + ids.get(1) + "/claim", Map.of());
    ids.add("no-such-task");

    JsonNode claimed = several(ONE, Map.of("action", "claim", "ids", ids));

    assertThat(claimed.get("done").asInt()).isEqualTo(2);
    assertThat(claimed.get("refused").asInt()).isEqualTo(2);
    assertThat(claimed.toString()).contains("没有这个任务").contains("权限");
    JsonNode passed =
        several(
            ONE,
            Map.of("action", "handOver", "ids", ids.subList(0, 1), "to", TWO, "reason", "分工调整"));
    assertThat(passed.get("done").asInt()).isEqualTo(1);
    JsonNode said =
        several(ONE, Map.of("action", "comment", "ids", ids.subList(2, 3), "comment", "已知悉"));
    assertThat(said.get("done").asInt()).isEqualTo(1);
    assertThat(history("批注")).hasSize(1);
    JsonNode agreed = several(ONE, Map.of("action", "agree", "ids", ids.subList(2, 3)));
    assertThat(agreed.toString()).contains("须逐件办理");
    assertThat(platform.post(ONE, "/api/tasks/bulk", Map.of("action", "x", "ids", ids)).message())
        .contains("操作");
    assertThat(
            platform
                .post(ONE, "/api/tasks/bulk", Map.of("action", "claim", "ids", List.of()))
                .message())
        .contains("至少选一项");
    assertThat(platform.post(null, "/api/tasks/bulk", Map.of()).status()).isEqualTo(401);
  }

  private JsonNode several(String person, Map<String, Object> request) {
    Platform.Answer answer = platform.post(person, "/api/tasks/bulk", request);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.body();
  }

  @Test
  void severalReinspectedHazardsAreClosedOutAtOnce() {
    List<String> numbers = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      reported();
      platform.done(ONE, number, "verification", "confirmed", "comment", "");
      platform.done(ONE, number, "measuresTaken", "已清理");
      platform.done(TWO, number, "passed", true, "comment", "");
      numbers.add(number);
      ids.add(id());
    }
    String keeper = "anweiban-1";
    if (platform.get(keeper, "/api/tasks/" + ids.get(0) + "/choices").body().get("mayWork").asBoolean()
        == false) {
      keeper = ONE;
    }

    JsonNode closed = several(keeper, Map.of("action", "agree", "ids", ids, "comment", "同意"));

    assertThat(closed.get("done").asInt()).as(closed.toString()).isEqualTo(3);
    assertThat(numbers).allSatisfy(one -> assertThat(platform.status(one)).isEqualTo("closed"));
  }

  @Test
  void listsAreOnesOwnAndPaged() {
    String id = reported();
    assertThat(platform.get(ONE, "/api/tasks?which=offered&q=" + number).body().get("total").asInt())
        .isEqualTo(1);
    assertThat(platform.get(OTHER, "/api/tasks?which=office&q=" + number).body().get("total").asInt())
        .isZero();
    platform.post(TWO, "/api/m/tasks/" + id + "/claim", Map.of());
    assertThat(platform.get(ONE, "/api/tasks?which=office&q=" + number).text()).contains(id);
    assertThat(platform.get(ONE, "/api/tasks?which=mine&q=" + number).body().get("total").asInt())
        .isZero();
    assertThat(platform.get(ONE, "/api/tasks?which=x").message()).contains("which");
    assertThat(platform.get(ONE, "/api/tasks?size=1000").message()).contains("size");
    assertThat(platform.get(ONE, "/worklist?list=office&q=" + number).text()).contains(number);
    assertThat(platform.get("modeler", "/worklist").text()).contains("没有任务");
  }
}
