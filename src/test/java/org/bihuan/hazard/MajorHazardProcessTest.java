package org.bihuan.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.hazard.LoopOfHazards.ACCEPT;
import static org.bihuan.hazard.LoopOfHazards.APPROVE;
import static org.bihuan.hazard.LoopOfHazards.LEADER;
import static org.bihuan.hazard.LoopOfHazards.ONE;
import static org.bihuan.hazard.LoopOfHazards.PLAN;
import static org.bihuan.hazard.LoopOfHazards.SAFETY;
import static org.bihuan.hazard.LoopOfHazards.variable;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.Platform;
import org.bihuan.calendar.WorkingCalendar;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The supervision of a major hazard, from interim control to delisting. */
class MajorHazardProcessTest extends LoopTest {

  private static final String DECISION = "Task_RecordDistrictDecision";

  @Autowired WorkingCalendar calendar;
  @Autowired IdentityService identityService;

  /** A major fire hazard that waits for its plan. */
  private String majorFireHazard() {
    String number = loop.reportToBeJudged();
    loop.confirm(number);
    platform.done(SAFETY, number, "grade", "major", "comment", "危险性大");
    return number;
  }

  private void propose(String number, String... matters) {
    Map<String, Object> variables = new LinkedHashMap<>();
    variables.put("proposed", variable(true));
    variables.put(
        "proposal", variable("[\"" + String.join("\",\"", matters) + "\"]", "Json"));
    variables.put("comment", variable("整改难度大"));
    Platform.Answer answer =
        platform.post(
            SAFETY,
            "/engine-rest/task/"
                + platform.taskOf(number, "Task_ProposeListing").get("id").asText()
                + "/complete",
            Map.of("variables", variables));
    assertThat(answer.status()).as(answer.text()).isEqualTo(204);
  }

  private void decide(String number, boolean listed, boolean stopped) {
    platform.doneAt(
        SAFETY,
        number,
        DECISION,
        "listed",
        listed,
        "regional",
        false,
        "stopped",
        stopped,
        "letterNumber",
        "天政办函〔2026〕9号",
        "decidedOn",
        platform.clock().today().toString());
  }

  private void rectifyAndAccept(String number) {
    loop.plan(number, "30日");
    platform.done(SAFETY, number, "approved", true);
    loop.rectify(number);
    loop.pass(number);
    loop.accept(number);
  }

  private List<String> open(String number) {
    return platform.tasks(number, "major-hazard").findValuesAsText("taskDefinitionKey");
  }

  @Test
  void listedAndStoppedFireHazardGoesThroughTheWholeSupervision() {
    String number = majorFireHazard();
    assertThat(platform.taskKey(number)).isEqualTo(PLAN);
    assertThat(open(number))
        .containsExactlyInAnyOrder("Task_ControlRisk", "Task_NotifyFireBrigade");
    loop.controlRisk(number);
    loop.notifyDistrict(number, "Task_NotifyFireBrigade");
    propose(number, "listing", "stop");
    assertThat(open(number)).containsExactly(DECISION);
    decide(number, true, true);
    assertThat(open(number))
        .containsExactlyInAnyOrder("Task_PublishListing", "Task_ServeStopOrder");
    platform.doneAt(SAFETY, number, "Task_PublishListing", "publishedAt", "区政府网站");
    assertThat(open(number)).containsExactly("Task_ServeStopOrder");
    platform.doneAt(
        SAFETY,
        number,
        "Task_ServeStopOrder",
        "letterNumber",
        "天消停〔2026〕2号",
        "comment",
        "当面送达");
    platform.doneAt(ONE, number, "Task_ReportProgress", "progress", "已拆除一半");
    platform.doneAt(ONE, number, "Task_ReportProgress", "progress", "已全部拆除");
    assertThat(open(number)).containsExactly("Task_ReportProgress");

    rectifyAndAccept(number);
    assertThat(open(number)).containsExactly("Task_ApproveResumption");
    assertThat(platform.tasks(number)).isEmpty();
    assertThat(platform.status(number)).isEqualTo("accepting");
    platform.doneAt(SAFETY, number, "Task_ApproveResumption", "comment", "同意恢复");
    platform.doneAt(SAFETY, number, "Task_DelistHazard", "letterNumber", "天政办函〔2026〕20号");

    assertThat(platform.taskKey(number)).isEqualTo(APPROVE);
    platform.done(SAFETY, number, "approved", true);
    platform.done(LEADER, number, "approved", true);
    assertThat(platform.status(number)).isEqualTo("closed");
    assertThat(trace(number).steps())
        .containsSubsequence(
            "control-risk",
            "notify-brigade",
            "propose-listing",
            "district-decision",
            "publish-listing",
            "serve-stop-order",
            "report-progress",
            "report-progress",
            "rectify",
            "reinspect",
            "accept",
            "approve-resumption",
            "delist",
            "approve-close-out",
            "confirm-close-out",
            "end");
    assertThat(trace(number).outcomes("district-decision")).containsExactly("同意挂牌督办、停产停业整改");
    assertThat(trace(number).word("propose-listing", "提请事项")).isEqualTo("挂牌督办、停产停业整改");
  }

  @ParameterizedTest
  @CsvSource({"true, false", "false, true"})
  void whatTheDistrictAgreesToIsCarriedOutAndUndone(boolean listed, boolean stopped) {
    String number = majorFireHazard();
    loop.controlRisk(number);
    loop.notifyDistrict(number, "Task_NotifyFireBrigade");
    propose(number, "listing", "regional", "stop");
    decide(number, listed, stopped);
    if (listed) {
      platform.doneAt(SAFETY, number, "Task_PublishListing", "publishedAt", "公示栏");
    } else {
      platform.doneAt(
          SAFETY, number, "Task_ServeStopOrder", "letterNumber", "1号", "comment", "已送达");
    }
    rectifyAndAccept(number);

    assertThat(open(number))
        .containsExactly(listed ? "Task_DelistHazard" : "Task_ApproveResumption");
    if (stopped) {
      platform.doneAt(SAFETY, number, "Task_ApproveResumption", "comment", "同意恢复");
      assertThat(platform.taskKey(number)).isEqualTo(APPROVE);
    }
  }

  @Test
  void regionalHazardIsPublishedAndFollowedLikeAListedOne() {
    String number = majorFireHazard();
    loop.notifyDistrict(number, "Task_NotifyFireBrigade");
    propose(number, "regional");
    platform.doneAt(
        SAFETY,
        number,
        DECISION,
        "listed",
        false,
        "regional",
        true,
        "stopped",
        false,
        "letterNumber",
        "1号",
        "decidedOn",
        platform.clock().today().toString());

    assertThat(open(number)).contains("Task_PublishListing");
    assertThat(trace(number).outcomes("district-decision")).containsExactly("同意区域性火灾隐患");
  }

  @Test
  void supervisionEndsWhenTheDistrictRefuses() {
    String number = majorFireHazard();
    loop.controlRisk(number);
    loop.notifyDistrict(number, "Task_NotifyFireBrigade");
    propose(number, "listing");
    decide(number, false, false);

    assertThat(open(number)).isEmpty();
    assertThat(trace(number).outcomes("district-decision")).containsExactly("不同意");
    rectifyAndAccept(number);
    assertThat(platform.taskKey(number)).isEqualTo(APPROVE);
  }

  @Test
  void hazardThatIsNoFireHazardIsReportedToTheDistrictBody() {
    String number = loop.to(PLAN);

    assertThat(open(number))
        .containsExactlyInAnyOrder("Task_ControlRisk", "Task_ReportToDistrict");
    loop.superviseBriefly(number);
    assertThat(open(number)).isEmpty();
    assertThat(trace(number).outcomes("propose-listing")).containsExactly("不提请");
  }

  @Test
  void supervisionShowsTheDeadlineOfTheApprovedPlan() {
    String number = loop.to(PLAN);
    LocalDate limit = platform.clock().today().plusDays(20);
    loop.plan(number, limit.toString());
    platform.done(SAFETY, number, "approved", true);

    String instance =
        platform.taskOf(number, "Task_ControlRisk").get("processInstanceId").asText();
    assertThat(
            platform
                .get(
                    "supervisor",
                    "/engine-rest/process-instance/" + instance + "/variables/dueOn")
                .body()
                .get("value")
                .asText())
        .isEqualTo(limit.toString());
  }

  @Test
  void closeOutWaitsForTheSupervision() {
    String number = loop.to(ACCEPT);
    loop.accept(number);
    assertThat(platform.tasks(number)).isEmpty();

    loop.superviseBriefly(number);

    assertThat(platform.taskKey(number)).isEqualTo(APPROVE);
  }

  @Test
  void letterToTheBrigadeIsDueFiveWorkingDaysAfterTheGrading() {
    String number = loop.reportToBeJudged();
    loop.confirm(number);
    platform.done(SAFETY, number, "grade", "major", "comment", "危险性大");
    LocalDate judged = platform.clock().today();

    LocalDate due = calendar.plusWorkingDays(judged, 5);
    assertThat(trace(number).clock("notify-brigade")).isEqualTo(due);
    assertThat(platform.taskOf(number, "Task_NotifyFireBrigade").get("due").asText())
        .startsWith(due.toString());

    platform.fireTimersUntil(number, due);
    assertThat(late(number)).doesNotContain("函告区消防大队5个工作日（自认定之日起）");
    platform.fireTimersUntil(number, due.plusDays(1));
    assertThat(late(number)).contains("函告区消防大队5个工作日（自认定之日起）");
  }

  private List<String> late(String number) {
    return trace(number).all("step-overdue").map(s -> s.get("words").get("规则").asText()).toList();
  }

  @Test
  void districtGovernmentRecordsItsDecisionWithAnAccountOfItsOwn() {
    User user = identityService.newUser("qu-zhengfu-1");
    user.setPassword(Platform.PASSWORD);
    identityService.saveUser(user);
    identityService.createMembership("qu-zhengfu-1", "qu-zhengfu");
    String number = majorFireHazard();
    loop.notifyDistrict(number, "Task_NotifyFireBrigade");
    propose(number, "listing");

    JsonNode tasks =
        platform
            .get("qu-zhengfu-1", "/engine-rest/task?processInstanceBusinessKey=" + number)
            .body();
    assertThat(tasks.findValuesAsText("taskDefinitionKey")).containsExactly(DECISION);
    assertThat(platform.get("qu-zhengfu-1", "/camunda/app/tasklist/default/").status())
        .isEqualTo(200);
    platform.doneAt(
        "qu-zhengfu-1",
        number,
        DECISION,
        "listed",
        true,
        "regional",
        false,
        "stopped",
        false,
        "letterNumber",
        "9号",
        "decidedOn",
        platform.clock().today().toString());

    assertThat(trace(number).last("district-decision").get("by").asText())
        .isEqualTo("qu-zhengfu-1");
    assertThat(platform.get("qu-zhengfu-1", "/api/hazards/" + number).status()).isEqualTo(404);
    assertThat(platform.post("qu-zhengfu-1", "/api/hazards", platform.facts()).status())
        .isEqualTo(403);
  }

  @Test
  void districtDecidesWithinSevenWorkingDaysOfTheProposal() {
    String number = majorFireHazard();
    loop.notifyDistrict(number, "Task_NotifyFireBrigade");
    propose(number, "listing");

    LocalDate due = calendar.plusWorkingDays(platform.clock().today(), 7);
    assertThat(trace(number).clock("district-decision")).isEqualTo(due);
    platform.fireTimersUntil(number, due.plusDays(1));
    assertThat(late(number)).contains("区政府决定7个工作日（自提请之日起）");
  }

  @Test
  void progressIsReportedAgainWithinItsDays() {
    String number = majorFireHazard();
    loop.notifyDistrict(number, "Task_NotifyFireBrigade");
    propose(number, "listing");
    decide(number, true, false);
    platform.doneAt(SAFETY, number, "Task_PublishListing", "publishedAt", "公示栏");
    LocalDate first = trace(number).clock("report-progress");
    platform.clock().moveTo(calendar.morningOf(platform.clock().today().plusDays(10)));

    platform.doneAt(ONE, number, "Task_ReportProgress", "progress", "进展正常");

    assertThat(trace(number).clock("report-progress")).isAfter(first);
  }

  @Test
  void incompleteOrImpossibleAnswersAreRefused() {
    String number = majorFireHazard();
    refused(ONE, number, "Task_ControlRisk", "“临时管控措施”不能为空");
    refused(
        ONE, number, "Task_NotifyFireBrigade", "“发出日期”不能为空", "letterNumber", "1号");
    refused(
        ONE,
        number,
        "Task_NotifyFireBrigade",
        "“发出日期”不能晚于今天",
        "letterNumber",
        "1号",
        "sentOn",
        platform.clock().today().plusDays(1).toString());
    refused(
        ONE,
        number,
        "Task_NotifyFireBrigade",
        "“发出日期”不是有效日期（例 2026-01-31）：昨天",
        "letterNumber",
        "1号",
        "sentOn",
        "昨天");
    loop.notifyDistrict(number, "Task_NotifyFireBrigade");
    refused(SAFETY, number, "Task_ProposeListing", "请选择“是否提请”", "comment", "x");
    refused(
        SAFETY, number, "Task_ProposeListing", "请选择“提请事项”", "proposed", true, "comment", "x");
    refused(SAFETY, number, "Task_ProposeListing", "“理由”不能为空", "proposed", false);
    propose(number, "listing");
    refused(SAFETY, number, DECISION, "请选择“同意挂牌督办”");
    refused(
        SAFETY,
        number,
        DECISION,
        "“决定文号”不能为空",
        "listed",
        true,
        "regional",
        false,
        "stopped",
        false);
    assertThat(trace(number).steps()).doesNotContain("control-risk", "district-decision");
  }

  private void refused(
      String person, String number, String task, String message, Object... answers) {
    Platform.Answer answer =
        platform.completeTask(
            person, platform.taskOf(number, task).get("id").asText(), answers);
    assertThat(answer.status()).as(task).isEqualTo(400);
    assertThat(answer.message()).isEqualTo(message);
  }

  @Test
  void onlyTheOfficesConcernedWorkOnTheSupervision() {
    String number = majorFireHazard();
    String control = platform.taskOf(number, "Task_ControlRisk").get("id").asText();
    for (String person : List.of(SAFETY, "chengguan-ban-1", "shequ-1-1", LEADER, "supervisor")) {
      assertThat(platform.completeTask(person, control, "controlMeasures", "x").status())
          .as(person)
          .isEqualTo(403);
    }
    loop.notifyDistrict(number, "Task_NotifyFireBrigade");
    String propose = platform.taskOf(number, "Task_ProposeListing").get("id").asText();
    assertThat(
            platform.completeTask(ONE, propose, "proposed", false, "comment", "x").status())
        .isEqualTo(403);
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void everyNodeAndEveryFlowOfTheSupervisionIsTaken() {
    assertEverythingTakenOf("major-hazard");
  }
}
