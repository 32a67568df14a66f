package org.bihuan.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.hazard.LoopOfHazards.LEADER;
import static org.bihuan.hazard.LoopOfHazards.ONE;
import static org.bihuan.hazard.LoopOfHazards.RECTIFY;
import static org.bihuan.hazard.LoopOfHazards.REINSPECT;
import static org.bihuan.hazard.LoopOfHazards.SAFETY;
import static org.bihuan.hazard.LoopOfHazards.TWO;
import static org.bihuan.hazard.LoopOfHazards.variable;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.Platform;
import org.bihuan.calendar.WorkingCalendar;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ExtensionProcessTest extends LoopTest {

  private static final String DECIDE = "Task_DecideExtension";

  @Autowired WorkingCalendar calendar;

  private static Map<String, Object> request(LocalDate until) {
    Map<String, Object> request = new HashMap<>();
    request.put("reason", "配件到货延迟");
    request.put("measures", "停用并专人值守");
    request.put("requestedUntil", until.toString());
    return request;
  }

  private Platform.Answer ask(String person, String number, LocalDate until) {
    return platform.post(person, "/api/hazards/" + number + "/extension", request(until));
  }

  @Test
  void extensionMovesTheDeadlineTheRemindersAndTheTask() {
    String number = loop.to(RECTIFY);
    LocalDate before = trace(number).dueOn();
    LocalDate until = before.plusDays(20);
    assertThat(ask(ONE, number, until).status()).isEqualTo(200);

    platform.doneAt(SAFETY, number, DECIDE, "approved", true, "comment", "同意");

    assertThat(trace(number).dueOn()).isEqualTo(until);
    assertThat(trace(number).clock("rectify")).isEqualTo(until);
    assertThat(platform.task(number).get("due").asText()).startsWith(until.toString());
    assertThat(platform.timers(number).get(0).getDuedate().toInstant())
        .isEqualTo(calendar.morningOf(calendar.minusWorkingDays(until, 3)));
    assertThat(trace(number).word("decide-extension", "原期限")).isEqualTo(before.toString());
    assertThat(trace(number).word("decide-extension", "延至")).isEqualTo(until.toString());
    platform.fireTimersUntil(number, until);
    assertThat(trace(number).steps()).doesNotContain("overdue");
    platform.fireTimersUntil(number, until.plusDays(1));
    assertThat(trace(number).steps()).contains("overdue");
  }

  @Test
  void authorityMayGrantAnotherDay() {
    String number = loop.to(RECTIFY);
    LocalDate before = trace(number).dueOn();
    ask(ONE, number, before.plusDays(30));

    platform.doneAt(
        SAFETY, number, DECIDE, "approved", true, "extendedUntil", before.plusDays(10).toString());

    assertThat(trace(number).dueOn()).isEqualTo(before.plusDays(10));
  }

  @Test
  void refusedExtensionLeavesTheDeadlineAndNeedsAReason() {
    String number = loop.to(RECTIFY);
    LocalDate before = trace(number).dueOn();
    ask(ONE, number, before.plusDays(5));
    String task = platform.taskOf(number, DECIDE).get("id").asText();
    assertThat(platform.completeTask(ONE, task, "approved", true).status()).isEqualTo(403);
    assertThat(platform.completeTask(SAFETY, task, "approved", false).message())
        .isEqualTo("“意见”不能为空");

    platform.doneAt(SAFETY, number, DECIDE, "approved", false, "comment", "理由不充分");

    assertThat(trace(number).dueOn()).isEqualTo(before);
    assertThat(trace(number).outcomes("decide-extension")).containsExactly("不同意");
    assertThat(ask(ONE, number, before.plusDays(5)).status()).isEqualTo(200);
  }

  @Test
  void leaderDecidesOnAMajorHazard() {
    String number = loop.to(LoopOfHazards.PLAN);
    LocalDate before = trace(number).dueOn();
    ask(ONE, number, before.plusDays(30));
    String task = platform.taskOf(number, DECIDE).get("id").asText();
    assertThat(platform.completeTask(SAFETY, task, "approved", true).status()).isEqualTo(403);

    platform.doneAt(LEADER, number, DECIDE, "approved", true);

    assertThat(trace(number).dueOn()).isEqualTo(before.plusDays(30));
  }

  @Test
  void extensionGrantedAfterTheLastDayEndsTheOverdue() {
    String number = loop.to(RECTIFY);
    LocalDate before = trace(number).dueOn();
    ask(ONE, number, before.plusDays(30));
    platform.fireTimersUntil(number, before.plusDays(2));
    assertThat(trace(number).outcomes("escalate")).containsExactly("通报");

    platform.doneAt(SAFETY, number, DECIDE, "approved", true);

    assertThat(platform.hazard(number).get("overdue").asBoolean()).isFalse();
    platform.fireTimersUntil(number, before.plusDays(29));
    assertThat(trace(number).outcomes("escalate")).containsExactly("通报");
    platform.fireTimersUntil(number, before.plusDays(31));
    assertThat(trace(number).outcomes("escalate")).containsExactly("通报", "通报");
  }

  @Test
  void requestIsRefusedWhereItMakesNoSense() {
    String number = loop.to(RECTIFY);
    LocalDate before = trace(number).dueOn();
    assertThat(ask(ONE, number, before).message()).isEqualTo("“申请延至”须晚于原期限 " + before);
    Map<String, Object> incomplete = request(before.plusDays(3));
    incomplete.put("reason", " ");
    assertThat(
            platform
                .post(ONE, "/api/hazards/" + number + "/extension", incomplete)
                .message())
        .isEqualTo("“延期理由”不能为空");
    Map<String, Object> unknown = request(before.plusDays(3));
    unknown.put("approved", true);
    assertThat(
            platform.post(ONE, "/api/hazards/" + number + "/extension", unknown).status())
        .isEqualTo(400);

    assertThat(ask(ONE, number, before.plusDays(3)).status()).isEqualTo(200);
    assertThat(ask(ONE, number, before.plusDays(3)).message())
        .isEqualTo("隐患 " + number + " 已有延期申请在审批");
    assertThat(trace(number).steps()).containsOnlyOnce("request-extension");

    String rectified = loop.to(REINSPECT);
    assertThat(ask(ONE, rectified, before.plusDays(3)).message())
        .isEqualTo("隐患 " + rectified + " 待复查，不能申请延期");
  }

  @Test
  void requestAfterTheLastDayIsRefused() {
    String number = loop.to(RECTIFY);
    LocalDate before = trace(number).dueOn();
    platform.fireTimersUntil(number, before.plusDays(1));

    assertThat(ask(ONE, number, before.plusDays(9)).message())
        .isEqualTo("整改期限 " + before + " 已过，不能申请延期");
  }

  @Test
  void onlyTheResponsibleOfficeAsks() {
    String number = loop.to(RECTIFY);
    LocalDate until = trace(number).dueOn().plusDays(5);

    assertThat(ask(null, number, until).status()).isEqualTo(401);
    for (String person : List.of(SAFETY, "shequ-1-1", LEADER, "supervisor")) {
      assertThat(ask(person, number, until).status()).as(person).isEqualTo(403);
    }
    assertThat(ask("chengguan-ban-1", number, until).status()).isEqualTo(404);
    assertThat(
            platform
                .post(
                    "chengguan-ban-1",
                    "/engine-rest/process-definition/key/hazard-extension/start",
                    Map.of(
                        "variables",
                        Map.of(
                            "hazardNumber", variable(number),
                            "reason", variable("x"),
                            "measures", variable("x"),
                            "requestedUntil", variable(until.toString()))))
                .status())
        .isEqualTo(400);
    assertThat(trace(number).steps()).doesNotContain("request-extension");
  }

  @Test
  void pendingRequestEndsWithTheHazard() {
    String number = loop.to(RECTIFY);
    ask(ONE, number, trace(number).dueOn().plusDays(5));
    loop.rectify(number);
    loop.pass(number);
    platform.done(TWO, number, "approved", true);

    assertThat(platform.status(number)).isEqualTo("closed");
    assertThat(platform.tasks(number, "hazard-extension")).isEmpty();
  }

  @Test
  void formOffersTheHazardsThatTheOfficeRectifies() {
    String number = loop.to(RECTIFY);
    String form =
        "/engine-rest/process-definition/key/hazard-extension/deployed-start-form";

    assertThat(platform.get(ONE, form).text()).contains(number);
    assertThat(platform.get("chengguan-ban-1", form).text()).doesNotContain(number);
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void everyNodeAndEveryFlowOfTheExtensionIsTaken() {
    assertEverythingTakenOf("hazard-extension");
  }
}
