package org.bihuan.publicreport;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.ModelCoverage;
import org.bihuan.Photos;
import org.bihuan.Platform;
import org.bihuan.PlatformTest;
import org.bihuan.Strangers;
import org.bihuan.TakenFlows;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A report of the public on each of its paths, to its answer and its reward. */
@PlatformTest
class PublicReportProcessTest {

  private static final String CLERK = "gonggong-anquan-ban-1";
  private static final String NAME = "青园实名者";
  private static final String PHONE = "13800138321";

  @Autowired Platform platform;
  @Autowired HistoryService historyService;
  @Autowired RepositoryService repositoryService;
  @Autowired TakenFlows takenFlows;
  @Autowired org.bihuan.deadline.Clocks clocks;
  @Autowired org.bihuan.deadline.Audiences audiences;

  private int visitors;

  private Strangers stranger() {
    visitors++;
    return new Strangers(platform.url(), "203.0.113." + visitors);
  }

  private static Map<String, String> fields(String place, String name, String phone) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("what", "楼梯间里堆了很多电动自行车，" + (name.isEmpty() ? "" : "我是" + name + "，") + "晚上还在充电");
    fields.put("place", place);
    fields.put("community", "shequ-1");
    fields.put("name", name);
    fields.put("phone", phone);
    return fields;
  }

  private JsonNode report(String place, String name, String phone) {
    Platform.Answer answer =
        stranger().form("/report", fields(place, name, phone), "photos", List.of(Photos.fresh()));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.body();
  }

  private String state(JsonNode receipt) {
    Platform.Answer answer =
        stranger()
            .send(
                "POST",
                "/report/state",
                Map.of(
                    "number", receipt.get("number").asText(),
                    "code", receipt.get("code").asText()));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.text();
  }

  private Map<String, Object> facts(String place) {
    Map<String, Object> facts = platform.facts();
    facts.put("place", place);
    facts.put("source", "群众举报");
    return facts;
  }

  private void verify(String number, Object... answers) {
    platform.doneAt(CLERK, number, "Task_VerifyReport", answers);
  }

  private String confirm(String number, String place) {
    Platform.Answer answer = confirmWith(number, facts(place), "到现场看过");
    assertThat(answer.status()).as(answer.text()).isEqualTo(204);
    return platform.get(CLERK, "/api/reports/" + number).body().get("hazardNumber").asText();
  }

  private Platform.Answer confirmWith(
      String number, Map<String, Object> facts, String comment) {
    String task = platform.taskOf(number, "Task_VerifyReport").get("id").asText();
    Map<String, Object> variables = new LinkedHashMap<>();
    variables.put("verification", Map.of("value", "confirmed"));
    variables.put("comment", Map.of("value", comment));
    try {
      String json = new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(facts);
      variables.put("facts", Map.of("value", json, "type", "Json"));
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
    return platform.post(
        CLERK, "/engine-rest/task/" + task + "/complete", Map.of("variables", variables));
  }

  private void close(String hazard) {
    platform.done(CLERK, hazard, "measuresTaken", "已清理");
    platform.done("gonggong-anquan-ban-2", hazard, "passed", true, "comment", "");
    platform.done(CLERK, hazard, "approved", true, "comment", "");
  }

  @Test
  void everyPathIsTaken() {
    List<String> keys = new ArrayList<>();

    JsonNode paid = report("举报路径1号楼", NAME, PHONE);
    String number = paid.get("number").asText();
    keys.add(number);
    assertThat(state(paid)).contains("正在核实").doesNotContain(NAME, PHONE);
    String hazard = confirm(number, "举报路径1号楼");
    assertThat(platform.status(hazard)).as("past its own verification").isEqualTo("rectifying");
    assertThat(state(paid)).contains("正在督促整改");
    assertThat(platform.get(CLERK, "/api/hazards/" + hazard + "/evidence").text())
        .as("the photo goes along")
        .contains("举报照片1.jpg");
    platform.doneAt(
        CLERK, number, "Task_ProposeReward", "proposed", true, "amount", 500, "comment", "属实");
    assertThat(state(paid)).contains("奖励审批中");
    platform.doneAt("leader", number, "Task_ApproveReward", "approved", true, "comment", "");
    platform.doneAt(
        "caizheng-suo-1",
        number,
        "Task_PayReward",
        "paidOn", platform.clock().today().toString(),
        "voucher", "财凭-0001");
    assertThat(state(paid)).contains("奖励已发放").doesNotContain("财凭");
    close(hazard);
    assertThat(state(paid)).contains("正在准备答复");
    platform.doneAt(
        CLERK,
        number,
        "Task_AnswerReporter",
        "answer", "您反映的问题已整改完毕，感谢监督。",
        "answeredBy", "网上答复");
    assertThat(state(paid)).contains("已答复", "感谢监督");

    JsonNode anonymous = report("举报路径2号楼", "", "");
    String second = anonymous.get("number").asText();
    keys.add(second);
    String open = platform.report(CLERK, facts("举报路径2号楼旧"));
    verify(second, "verification", "same", "sameHazard", open, "comment", "");
    assertThat(
            platform.get(CLERK, "/api/reports/" + second).body().get("hazardNumber").asText())
        .isEqualTo(open);
    String third = report("举报路径3号楼", NAME, PHONE).get("number").asText();
    keys.add(third);
    verify(third, "verification", "same", "sameHazard", open, "comment", "");
    platform.doneAt(
        CLERK, third, "Task_ProposeReward", "proposed", false, "comment", "不是首次举报");
    String fourth = report("举报路径4号楼", NAME, PHONE).get("number").asText();
    keys.add(fourth);
    verify(fourth, "verification", "same", "sameHazard", open, "comment", "");
    platform.doneAt(
        CLERK, fourth, "Task_ProposeReward", "proposed", true, "amount", 100, "comment", "");
    platform.doneAt(
        "leader", fourth, "Task_ApproveReward", "approved", false, "comment", "不符合办法");

    // What the reports wait for is merged into another one: they wait for that.
    String original = platform.report(CLERK, facts("举报路径2号楼原"));
    platform.done(CLERK, original, "verification", "confirmed", "comment", "");
    platform.done(CLERK, open, "verification", "duplicate", "duplicateOf", original, "comment", "");
    for (String waiting : List.of(second, third, fourth)) {
      assertThat(
              platform.get(CLERK, "/api/reports/" + waiting).body().get("hazardNumber").asText())
          .isEqualTo(original);
    }
    close(original);
    for (String waiting : List.of(second, third, fourth)) {
      platform.doneAt(
          CLERK, waiting, "Task_AnswerReporter", "answer", "已处理", "answeredBy", "电话答复");
    }

    JsonNode unfounded = report("举报路径5号楼", "", "");
    keys.add(unfounded.get("number").asText());
    verify(
        unfounded.get("number").asText(), "verification", "unfounded", "comment", "现场未见所述情况");
    platform.doneAt(
        CLERK,
        unfounded.get("number").asText(),
        "Task_AnswerReporter",
        "answer", "经现场核实未发现所述情况。",
        "answeredBy", "网上答复");
    assertThat(state(unfounded)).contains("经现场核实未发现所述情况");

    for (String key : keys) {
      assertThat(
              historyService
                  .createHistoricProcessInstanceQuery()
                  .processInstanceBusinessKey(key)
                  .unfinished()
                  .count())
          .as(key)
          .isZero();
    }
    new ModelCoverage(historyService, repositoryService, takenFlows)
        .assertComplete("public-report", keys);
  }

  @Test
  void urgentReportIsToBeVerifiedWithinADay() {
    Map<String, String> fields = fields("紧急举报安全出口", "", "");
    fields.put("urgent", "true");
    JsonNode receipt = stranger().form("/report", fields, "photos", List.of()).body();
    JsonNode task =
        platform.taskOf(receipt.get("number").asText(), "Task_VerifyReport");
    java.time.Instant due =
        java.time.OffsetDateTime.parse(
                task.get("due").asText(),
                java.time.format.DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXX"))
            .toInstant();
    assertThat(due)
        .isBeforeOrEqualTo(platform.clock().now().plus(java.time.Duration.ofHours(24)));
    platform.post("anweiban-1", "/api/notices/read", Map.of("all", true));
    platform.clock().moveTo(platform.clock().now().plus(java.time.Duration.ofHours(25)));
    platform.fireTimersNow(receipt.get("number").asText());
    assertThat(platform.get("anweiban-1", "/api/notices?unread=true").text())
        .contains("逾期", receipt.get("number").asText());
  }

  @Test
  void dueDayOfATaskMovesWithItsClock() {
    String number = report("节假日调整", "", "").get("number").asText();
    org.bihuan.deadline.Clock before = clocks.find(number, "verify-report").orElseThrow();
    java.time.LocalDate later = before.dueOn().plusDays(2);
    audiences
        .of(number)
        .moved(clocks.decide(number, "verify-report", later), before.dueOn(), "节假日安排更新");
    assertThat(platform.taskOf(number, "Task_VerifyReport").get("due").asText())
        .startsWith(later.toString());
    assertThat(platform.get(CLERK, "/reports/" + number).text()).contains("期限调整");
  }

  @Test
  void whatIsFaultyIsRefusedAndNothingIsDone() {
    String number = report("举报有误1号楼", NAME, PHONE).get("number").asText();
    Map<String, Object> facts = facts("举报有误1号楼");
    facts.put("sector", "");
    assertThat(confirmWith(number, facts, "").message()).contains("“所属专题”不能为空");
    facts = facts("举报有误1号楼");
    facts.put("description", NAME + "说楼道被堵");
    assertThat(confirmWith(number, facts, "").message()).contains("含有举报人的姓名或电话");
    assertThat(confirmWith(number, facts("举报有误1号楼"), "已电话联系 " + PHONE).message())
        .contains("含有举报人的姓名或电话");
    String task = platform.taskOf(number, "Task_VerifyReport").get("id").asText();
    assertThat(
            platform
                .post(
                    CLERK,
                    "/engine-rest/task/" + task + "/comment/create",
                    Map.of("message", NAME + "家楼下"))
                .message())
        .as("a comment")
        .contains("含有举报人的姓名或电话");
    assertThat(
            platform
                .completeTask(CLERK, task, "verification", "unfounded", "comment", "")
                .message())
        .contains("“核实情况”不能为空");
    assertThat(
            platform
                .completeTask(
                    CLERK, task, "verification", "same", "sameHazard", "QY-2020-999999")
                .message())
        .contains("没有编号为 QY-2020-999999 的隐患");
    assertThat(platform.completeTask("shequ-1-1", task, "verification", "refused").status())
        .isIn(403, 404);
    assertThat(platform.get(CLERK, "/api/reports/" + number).body().get("state").asText())
        .isEqualTo("received");
    assertThat(
            platform
                .post(
                    CLERK,
                    "/engine-rest/process-definition/key/public-report/start",
                    Map.of("businessKey", "JB-2026-999999"))
                .status())
        .as("only the platform starts it")
        .isEqualTo(403);
  }
}
