package org.bihuan.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.hazard.LoopOfHazards.ACCEPT;
import static org.bihuan.hazard.LoopOfHazards.APPROVE;
import static org.bihuan.hazard.LoopOfHazards.APPROVE_PLAN;
import static org.bihuan.hazard.LoopOfHazards.CONFIRM;
import static org.bihuan.hazard.LoopOfHazards.JUDGE;
import static org.bihuan.hazard.LoopOfHazards.LEADER;
import static org.bihuan.hazard.LoopOfHazards.ONE;
import static org.bihuan.hazard.LoopOfHazards.PLAN;
import static org.bihuan.hazard.LoopOfHazards.RECTIFY;
import static org.bihuan.hazard.LoopOfHazards.REINSPECT;
import static org.bihuan.hazard.LoopOfHazards.SAFETY;
import static org.bihuan.hazard.LoopOfHazards.TWO;
import static org.bihuan.hazard.LoopOfHazards.VERIFY;
import static org.bihuan.hazard.LoopOfHazards.variable;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bihuan.Platform;
import org.bihuan.calendar.MovableClock;
import org.bihuan.calendar.WorkingCalendar;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class HazardPathsProcessTest extends LoopTest {

  private static final int LAST = Integer.MAX_VALUE;

  @Autowired ManagementService managementService;
  @Autowired WorkingCalendar calendar;

  @Test
  void reportThatIsNotTrueNeedsACommentAndLeavesTheLoop() {
    String number = loop.report();
    Platform.Answer refusal = platform.complete(ONE, number, "verification", "rejected");
    assertThat(refusal.status()).isEqualTo(400);
    assertThat(refusal.message()).isEqualTo("“意见”不能为空");

    platform.done(ONE, number, "verification", "rejected", "comment", "现场没有发现占堵");

    assertThat(trace(number).steps()).containsExactly("report", "grade", "verify", "end");
    assertThat(trace(number).last("verify").get("outcome").asText()).isEqualTo("不属实");
    assertThat(trace(number).last("verify").get("words").get("意见").asText()).isEqualTo("现场没有发现占堵");
    assertEnded(number, "rejected", "EndEvent_NotAHazard");
  }

  @Test
  void duplicateIsMergedIntoAnotherHazard() {
    String original = loop.report();
    String number = loop.report();

    platform.done(
        ONE, number, "verification", "duplicate", "duplicateOf", original, "comment", "同一处");

    assertThat(platform.hazard(number).get("duplicateOf").asText()).isEqualTo(original);
    assertThat(trace(number).last("verify").get("words").get("原隐患编号").asText()).isEqualTo(original);
    assertEnded(number, "merged", "EndEvent_Merged");
    assertThat(platform.status(original)).isEqualTo("reported");
  }

  @Test
  void hazardIsNoDuplicateOfAnUnknownOneOfItselfOrOfAVoidOne() {
    String rejected = loop.report();
    platform.done(ONE, rejected, "verification", "rejected", "comment", "不属实");
    String merged = loop.report();
    platform.done(ONE, merged, "verification", "duplicate", "duplicateOf", loop.report());
    String withdrawn = loop.report();
    assertThat(withdrawOverApi(SAFETY, withdrawn, "误报").status()).isEqualTo(200);
    String number = loop.report();

    for (String original : List.of("QY-1999-000001", number, rejected, merged, withdrawn)) {
      Platform.Answer refusal =
          platform.complete(ONE, number, "verification", "duplicate", "duplicateOf", original);
      assertThat(refusal.status()).as(original).isEqualTo(400);
      assertThat(refusal.message()).as(original).startsWith("“原隐患编号”");
    }
    assertThat(platform.taskKey(number)).isEqualTo(VERIFY);
    assertThat(platform.hazard(number).get("duplicateOf").isNull()).isTrue();
    assertThat(trace(number).steps()).containsExactly("report", "grade");
  }

  @Test
  void majorHazardComesBackFromEveryReviewUntilTheLeaderAgrees() {
    String number = loop.reportMajor();
    assertThat(platform.hazard(number).get("gradeName").asText()).isEqualTo("重大隐患");
    loop.confirm(number);
    assertAt(number, PLAN, "planning");
    assertThat(platform.task(number).get("priority").asInt()).isEqualTo(80);

    LocalDate limit = platform.clock().today().plusDays(40);
    loop.plan(number, "30日");
    assertAt(number, APPROVE_PLAN, "planning");
    assertThat(platform.complete(ONE, number, "approved", true).status()).isEqualTo(403);
    assertThat(platform.complete(SAFETY, number, "approved", false).status()).isEqualTo(400);
    LocalDate provisional = trace(number).dueOn();
    platform.done(SAFETY, number, "approved", false, "comment", "预案过于笼统");
    assertAt(number, PLAN, "planning");
    assertThat(trace(number).dueOn()).isEqualTo(provisional);

    loop.plan(number, limit.toString());
    platform.done(SAFETY, number, "approved", true);
    assertAt(number, RECTIFY, "rectifying");
    assertThat(trace(number).dueOn()).isEqualTo(limit);
    assertThat(platform.hazard(number).get("plan").get("timeLimit").asText())
        .isEqualTo(limit.toString());
    assertThat(platform.hazard(number).get("plan").get("funds").asText()).isEqualTo("30000");

    loop.rectify(number);
    assertThat(platform.complete(TWO, number, "passed", false).status()).isEqualTo(400);
    assertThat(platform.hazard(number).get("failedReinspections").asInt()).isZero();
    platform.done(TWO, number, "passed", false, "comment", "部件仍未更换");
    assertAt(number, RECTIFY, "rectifying");
    assertThat(platform.hazard(number).get("failedReinspections").asInt()).isEqualTo(1);

    loop.superviseBriefly(number);
    loop.rectify(number);
    loop.pass(number);
    assertAt(number, ACCEPT, "accepting");
    assertThat(platform.complete(ONE, number, "acceptance", true).status()).isEqualTo(403);
    assertThat(platform.complete(SAFETY, number, "acceptance", false).status()).isEqualTo(400);
    platform.done(SAFETY, number, "acceptance", false, "comment", "验收资料不全");
    assertAt(number, RECTIFY, "rectifying");

    loop.rectify(number);
    loop.pass(number);
    loop.accept(number);
    assertAt(number, APPROVE, "closing");
    assertThat(platform.complete(TWO, number, "approved", true).status()).isEqualTo(403);
    assertThat(platform.complete(SAFETY, number, "approved", false).status()).isEqualTo(400);
    platform.done(SAFETY, number, "approved", false, "comment", "缺少验收照片");
    assertAt(number, RECTIFY, "rectifying");

    loop.rectify(number);
    loop.pass(number);
    loop.accept(number);
    platform.done(SAFETY, number, "approved", true);
    assertAt(number, CONFIRM, "closing");
    assertThat(platform.complete(SAFETY, number, "approved", true).status()).isEqualTo(403);
    assertThat(platform.complete(LEADER, number, "approved", false).status()).isEqualTo(400);
    platform.done(LEADER, number, "approved", false, "comment", "请再全面检查一次");
    assertAt(number, RECTIFY, "rectifying");

    loop.rectify(number);
    loop.pass(number);
    loop.accept(number);
    platform.done(SAFETY, number, "approved", true);
    platform.done(LEADER, number, "approved", true, "comment", "同意");

    assertThat(platform.hazard(number).get("failedReinspections").asInt()).isEqualTo(1);
    assertThat(trace(number).steps())
        .containsExactly(
            "report", "grade", "verify", "grade", "assign", "plan", "approve-plan", "plan",
            "approve-plan", "rectify", "reinspect", "control-risk", "report-district",
            "propose-listing", "rectify", "reinspect", "accept", "rectify", "reinspect", "accept",
            "approve-close-out", "rectify", "reinspect", "accept", "approve-close-out",
            "confirm-close-out", "rectify", "reinspect", "accept", "approve-close-out",
            "confirm-close-out", "end");
    assertThat(trace(number).outcomes("approve-plan")).containsExactly("退回", "通过");
    assertThat(trace(number).outcomes("reinspect"))
        .containsExactly("不合格", "合格", "合格", "合格", "合格");
    assertThat(trace(number).outcomes("accept")).containsExactly("不合格", "合格", "合格", "合格");
    assertThat(trace(number).outcomes("approve-close-out")).containsExactly("退回整改", "同意销号", "同意销号");
    assertThat(trace(number).outcomes("confirm-close-out")).containsExactly("退回整改", "同意销号");
    assertEnded(number, "closed", "EndEvent_Closed");
  }

  @ParameterizedTest
  @CsvSource({
    "ordinary, 一般隐患, Task_RectifyHazard, 15",
    "major, 重大火灾隐患, Task_PlanRectification, 60"
  })
  void hazardWithoutAValidEditionIsGradedByThePersonWhoJudges(
      String grade, String gradeName, String next, int days) {
    String number = loop.reportToBeJudged();
    assertThat(platform.hazard(number).get("needsJudgement").asBoolean()).isTrue();
    loop.confirm(number);
    assertAt(number, JUDGE, "judging");
    assertThat(platform.complete(ONE, number, "grade", grade, "comment", "无").status())
        .isEqualTo(403);
    assertThat(platform.complete(SAFETY, number, "grade", grade).status()).isEqualTo(400);

    platform.done(SAFETY, number, "grade", grade, "comment", "按现场情况认定");

    assertThat(platform.taskKey(number)).isEqualTo(next);
    JsonNode hazard = platform.hazard(number);
    assertThat(hazard.get("grade").asText()).isEqualTo(grade);
    assertThat(hazard.get("gradeName").asText()).isEqualTo(gradeName);
    assertThat(hazard.get("needsJudgement").asBoolean()).isFalse();
    assertThat(hazard.get("gradeReason").asText()).contains("按现场情况认定");
    assertThat(trace(number).last("judge").get("outcome").asText()).isEqualTo(gradeName);
    LocalDate last = platform.clock().today().plusDays(days);
    assertThat(trace(number).dueOn()).isBetween(last, last.plusDays(10));
  }

  @Test
  void hazardJudgedMajorIsClosedByTheSafetyOfficeAndTheLeader() {
    String number = loop.reportToBeJudged();
    loop.confirm(number);
    platform.done(SAFETY, number, "grade", "major", "comment", "危险性大");
    loop.plan(number, "20日");
    platform.done(SAFETY, number, "approved", true);
    loop.rectify(number);
    loop.pass(number);
    loop.controlRisk(number);
    loop.notifyDistrict(number, "Task_NotifyFireBrigade");
    platform.doneAt(
        SAFETY, number, "Task_ProposeListing", "proposed", false, "comment", "已整改完毕");
    loop.accept(number);

    assertThat(platform.complete(TWO, number, "approved", true).status()).isEqualTo(403);
    platform.done(SAFETY, number, "approved", true);
    platform.done(LEADER, number, "approved", true);

    assertEnded(number, "closed", "EndEvent_Closed");
  }

  @Test
  void hazardFixedOnTheSpotIsReinspectedAtOnceByAnotherThanTheVerifier() {
    String number = loop.report("fixedOnSpot", true);
    loop.confirm(number);
    assertAt(number, REINSPECT, "reinspecting");
    Platform.Answer refusal = platform.complete(ONE, number, "passed", true);
    assertThat(refusal.status()).isEqualTo(400);
    assertThat(refusal.message()).isEqualTo("复查须由整改人以外的人办理，您是本隐患的整改人");

    loop.pass(number);
    platform.done(ONE, number, "approved", true);

    assertThat(trace(number).steps()).doesNotContain("assign", "rectify");
    assertEnded(number, "closed", "EndEvent_Closed");
  }

  @Test
  void hazardFixedOnTheSpotThatFailsItsReinspectionMustBeRectified() {
    String number = loop.report("fixedOnSpot", true);
    loop.confirm(number);
    platform.done(TWO, number, "passed", false, "comment", "又被占用");
    assertAt(number, RECTIFY, "rectifying");

    platform.done(TWO, number, "measuresTaken", "加装隔离桩");

    assertThat(platform.complete(TWO, number, "passed", true).status()).isEqualTo(400);
    platform.done(ONE, number, "passed", true);
    assertThat(platform.taskKey(number)).isEqualTo(APPROVE);
  }

  @Test
  void majorHazardFixedOnTheSpotThatFailsItsReinspectionNeedsAPlan() {
    Map<String, Object> facts = platform.facts();
    facts.put("sector", "s08-tezhong");
    facts.put("criteria", List.of("SE45-4.6b"));
    facts.put("fixedOnSpot", true);
    String number = platform.report(ONE, facts);
    platform.done(ONE, number, "verification", "confirmed");

    platform.done(TWO, number, "passed", false, "comment", "仍被短接");

    assertThat(platform.taskKey(number)).isEqualTo("Task_PlanRectification");
    assertThat(trace(number).steps()).contains("assign");
  }

  @Test
  void factsThatTheVerifierCorrectsDecideGradeAndOffice() {
    String number = loop.report();
    String corrections =
        "{\"sector\":\"s11-weifei\",\"criteria\":[\"HW-06\"],\"place\":\"示范小区13栋\"}";

    Platform.Answer answer =
        platform.post(
            ONE,
            "/engine-rest/task/" + platform.task(number).get("id").asText() + "/complete",
            Map.of(
                "variables",
                Map.of(
                    "verification",
                    variable("confirmed"),
                    "facts",
                    variable(corrections, "Json"))));

    assertThat(answer.status()).as(answer.text()).isEqualTo(204);
    JsonNode hazard = platform.hazard(number);
    assertThat(hazard.get("sector").asText()).isEqualTo("s11-weifei");
    assertThat(hazard.get("place").asText()).isEqualTo("示范小区13栋");
    assertThat(hazard.get("title").asText()).isEqualTo("消防车道被占堵");
    assertThat(hazard.get("responsibleOffice").asText()).isEqualTo("chengguan-ban-huanbao");
    assertThat(hazard.get("grade").asText()).isEqualTo("major");
    assertThat(hazard.get("basis")).extracting(b -> b.get("code").asText()).contains("HW-06");
    assertThat(trace(number).last("verify").get("words").get("更正所属专题").asText())
        .isEqualTo("由“s10-xiaofang”改为“s11-weifei”");
    assertAt(number, PLAN, "planning");
    assertThat(platform.complete(ONE, number, "responsibility", "x").status()).isEqualTo(403);
    String tasks =
        "/engine-rest/task?processDefinitionKey=hazard-rectification&processInstanceBusinessKey="
            + number;
    assertThat(platform.get("chengguan-ban-1", tasks).body()).hasSize(1);
    assertThat(platform.get(ONE, tasks).body()).isEmpty();
  }

  @Test
  void verifiedHazardIsFixedOnTheSpotWhenTheVerifierSaysSo() {
    String number = loop.report();

    platform.post(
        ONE,
        "/engine-rest/task/" + platform.task(number).get("id").asText() + "/complete",
        Map.of(
            "variables",
            Map.of(
                "verification",
                variable("confirmed"),
                "facts",
                variable("{\"fixedOnSpot\":true}", "Json"))));

    assertAt(number, REINSPECT, "reinspecting");
  }

  static List<String> everyTask() {
    return LoopOfHazards.TASKS;
  }

  @ParameterizedTest
  @MethodSource("everyTask")
  void safetyOfficeWithdrawsAtEveryTaskByMessage(String task) {
    String number = loop.to(task);
    assertThat(platform.taskKey(number)).isEqualTo(task);

    Platform.Answer answer = withdrawByMessage(SAFETY, number, "场所已拆除");

    assertThat(answer.status()).as(answer.text()).isEqualTo(204);
    assertWithdrawn(number, "场所已拆除");
  }

  @ParameterizedTest
  @MethodSource("everyTask")
  void safetyOfficeWithdrawsAtEveryTaskOverTheApi(String task) {
    String number = loop.to(task);

    Platform.Answer answer = withdrawOverApi(SAFETY, number, "场所已拆除");

    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.body().get("status").asText()).isEqualTo("withdrawn");
    assertWithdrawn(number, "场所已拆除");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n", "　"})
  void withdrawalWithoutAReasonIsRefused(String reason) {
    String number = loop.report();

    for (Platform.Answer answer :
        List.of(
            withdrawByMessage(SAFETY, number, reason), withdrawOverApi(SAFETY, number, reason))) {
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.message()).isEqualTo("“撤销原因”不能为空");
    }
    assertThat(
            platform
                .post(
                    SAFETY,
                    "/engine-rest/message",
                    Map.of("messageName", "Message_WithdrawHazard", "businessKey", number))
                .message())
        .isEqualTo("“撤销原因”不能为空");
    assertThat(platform.post(SAFETY, "/api/hazards/" + number + "/withdrawal", Map.of()).status())
        .isEqualTo(400);
    assertThat(withdrawOverApi(SAFETY, number, "字".repeat(2001)).message())
        .isEqualTo("“撤销原因”不能超过 2000 字");
    assertAt(number, VERIFY, "reported");
    assertThat(trace(number).steps()).containsExactly("report", "grade");
  }

  @Test
  void onlyTheSafetyOfficeWithdraws() {
    String number = loop.report();

    for (String person : List.of(ONE, "shequ-1-1", LEADER, "supervisor")) {
      assertThat(withdrawByMessage(person, number, "想撤销").status()).as(person).isEqualTo(403);
      assertThat(withdrawOverApi(person, number, "想撤销").status()).as(person).isEqualTo(403);
    }
    assertAt(number, VERIFY, "reported");
    assertThat(trace(number).steps()).containsExactly("report", "grade");
  }

  @Test
  void hazardIsWithdrawnOnlyOnce() {
    String number = loop.report();
    assertThat(withdrawByMessage(SAFETY, number, "误报").status()).isEqualTo(204);
    JsonNode once = platform.hazard(number);

    assertThat(withdrawByMessage(SAFETY, number, "误报").status()).isEqualTo(400);
    Platform.Answer again = withdrawOverApi(SAFETY, number, "误报");
    assertThat(again.status()).isEqualTo(400);
    assertThat(again.message()).isEqualTo("隐患 " + number + " 已经办结，不能撤销");

    assertThat(platform.hazard(number)).isEqualTo(once);
  }

  @Test
  void closedHazardIsNotWithdrawn() {
    String number = loop.to(APPROVE);
    platform.done(ONE, number, "approved", true);

    assertThat(withdrawByMessage(SAFETY, number, "误报").status()).isEqualTo(400);
    assertThat(withdrawOverApi(SAFETY, number, "误报").status()).isEqualTo(400);

    assertEnded(number, "closed", "EndEvent_Closed");
  }

  @Test
  void officeIsRemindedBeforeTheDeadlineAndTheHazardIsOverdueAfterIt() {
    String number = loop.to(RECTIFY);
    LocalDate dueOn = trace(number).dueOn();
    LocalDate reminder = calendar.minusWorkingDays(dueOn, 3);

    platform.fireTimersUntil(number, reminder.minusDays(1));
    assertThat(trace(number).steps()).doesNotContain("due-soon", "overdue");

    platform.fireTimersUntil(number, reminder);
    assertThat(trace(number).at("due-soon"))
        .isEqualTo(reminder.atTime(9, 0).atZone(MovableClock.ZONE).toInstant());
    assertThat(trace(number).last("due-soon").get("by").asText()).isEqualTo("system");

    platform.fireTimersUntil(number, dueOn);
    assertThat(trace(number).steps()).doesNotContain("overdue");
    assertThat(platform.hazard(number).get("overdue").asBoolean()).isFalse();

    platform.fireTimersUntil(number, dueOn.plusDays(1));
    assertThat(trace(number).at("overdue"))
        .isEqualTo(dueOn.plusDays(1).atStartOfDay(MovableClock.ZONE).toInstant());
    assertThat(trace(number).last("overdue").get("words").get("整改期限").asText())
        .isEqualTo(dueOn.toString());
    assertThat(platform.hazard(number).get("overdue").asBoolean()).isTrue();
    assertThat(listed(number, true)).isTrue();
    assertThat(listed(number, false)).isFalse();
    assertAt(number, RECTIFY, "rectifying");

    platform.fireTimersUntil(number, dueOn.plusDays(2));
    assertThat(trace(number).steps()).containsOnlyOnce("overdue");
  }

  @Test
  void hazardReturnedAfterItsDeadlineIsNotRecordedOverdueTwice() {
    String number = loop.to(RECTIFY);
    platform.fireTimersUntil(number, trace(number).dueOn().plusDays(2));
    loop.rectify(number);
    assertThat(platform.hazard(number).get("overdue").asBoolean()).isFalse();

    platform.done(TWO, number, "passed", false, "comment", "未整改到位");
    platform.fireTimersNow(number);

    assertThat(platform.hazard(number).get("overdue").asBoolean()).isTrue();
    assertThat(trace(number).steps()).containsOnlyOnce("overdue");
    loop.rectify(number);
    loop.pass(number);
    platform.done(ONE, number, "approved", true);
    assertEnded(number, "closed", "EndEvent_Closed");
  }

  @Test
  void hazardReturnedBeforeItsDeadlineIsRecordedOverdueAtIt() {
    String number = loop.to(REINSPECT);
    platform.done(TWO, number, "passed", false, "comment", "未整改到位");

    platform.fireTimersUntil(number, trace(number).dueOn().plusDays(1));

    assertThat(trace(number).steps()).containsOnlyOnce("overdue");
  }

  @Test
  void majorHazardIsOverdueByTheTimeLimitOfItsPlan() {
    String number = loop.to(PLAN);
    LocalDate limit = platform.clock().today().plusDays(5);
    loop.plan(number, limit.toString());
    platform.done(SAFETY, number, "approved", true);

    platform.fireTimersUntil(number, limit.plusDays(1));

    assertThat(trace(number).at("overdue"))
        .isEqualTo(limit.plusDays(1).atStartOfDay(MovableClock.ZONE).toInstant());
  }

  @Test
  void rectifiedHazardIsNeitherRemindedNorOverdue() {
    String number = loop.to(REINSPECT);

    platform.fireTimersUntil(number, trace(number).dueOn().plusDays(5));

    assertThat(trace(number).steps()).doesNotContain("due-soon", "overdue");
    assertThat(platform.hazard(number).get("overdue").asBoolean()).isFalse();
  }

  @Test
  void withdrawnHazardKeepsNoTimer() {
    String number = loop.to(RECTIFY);
    assertThat(platform.timers(number)).hasSize(1);

    withdrawOverApi(SAFETY, number, "误报");

    assertThat(platform.timers(number)).isEmpty();
  }

  @Test
  @Order(LAST)
  void everyNodeAndEveryFlowOfTheModelIsTaken() {
    assertEverythingTakenOf("hazard-rectification");
  }

  private HistoricProcessInstance instance(String number) {
    return historyService
        .createHistoricProcessInstanceQuery()
        .processInstanceBusinessKey(number)
        .processDefinitionKey("hazard-rectification")
        .singleResult();
  }

  private Platform.Answer withdrawByMessage(String person, String number, String reason) {
    return platform.post(
        person,
        "/engine-rest/message",
        Map.of(
            "messageName",
            "Message_WithdrawHazard",
            "businessKey",
            number,
            "processVariables",
            Map.of("reason", variable(reason))));
  }

  private Platform.Answer withdrawOverApi(String person, String number, String reason) {
    return platform.post(
        person, "/api/hazards/" + number + "/withdrawal", Map.of("reason", reason));
  }

  private void assertWithdrawn(String number, String reason) {
    assertThat(trace(number).last("end").get("words").get("撤销原因").asText()).isEqualTo(reason);
    assertThat(trace(number).last("end").get("by").asText()).isEqualTo(SAFETY);
    assertEnded(number, "withdrawn", "EndEvent_Withdrawn");
  }

  private void assertEnded(String number, String status, String endEvent) {
    assertThat(platform.tasks(number)).isEmpty();
    assertThat(platform.status(number)).isEqualTo(status);
    assertThat(platform.hazard(number).hasNonNull("endedAt")).isTrue();
    assertThat(trace(number).outcomes("end"))
        .containsExactly(platform.hazard(number).get("statusName").asText());
    HistoricProcessInstance instance = instance(number);
    assertThat(instance.getState()).isEqualTo(HistoricProcessInstance.STATE_COMPLETED);
    assertThat(
            historyService
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .activityId(endEvent)
                .count())
        .isEqualTo(1);
  }

  private void assertAt(String number, String task, String status) {
    assertThat(platform.taskKey(number)).isEqualTo(task);
    assertThat(platform.status(number)).isEqualTo(status);
  }

  private boolean listed(String number, boolean overdue) {
    return platform
            .get("supervisor", "/api/hazards?q=" + number + "&overdue=" + overdue)
            .body()
            .get("total")
            .asInt()
        == 1;
  }
}
