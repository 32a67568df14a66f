package org.bihuan.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.hazard.LoopOfHazards.ONE;
import static org.bihuan.hazard.LoopOfHazards.RECTIFY;
import static org.bihuan.hazard.LoopOfHazards.REINSPECT;
import static org.bihuan.hazard.LoopOfHazards.SAFETY;
import static org.bihuan.hazard.LoopOfHazards.TWO;
import static org.bihuan.hazard.LoopOfHazards.VERIFY;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.bihuan.Platform;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.calendar.WorkingCalendar;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Reminders, missed deadlines and the ladder, by moving the clock. */
class DeadlineWatchProcessTest extends LoopTest {

  @Autowired WorkingCalendar calendar;
  @Autowired ManagementService managementService;

  private String majorUnderRectification(int days) {
    String number = loop.to(LoopOfHazards.PLAN);
    loop.plan(number, platform.clock().today().plusDays(days).toString());
    platform.done(SAFETY, number, "approved", true);
    return number;
  }

  @Test
  void eachOpenHazardHasOneTimerAtItsNextMoment() {
    String number = loop.to(RECTIFY);
    LocalDate dueOn = trace(number).dueOn();

    assertThat(platform.timers(number))
        .singleElement()
        .satisfies(
            job ->
                assertThat(job.getDuedate().toInstant())
                    .isEqualTo(calendar.morningOf(calendar.minusWorkingDays(dueOn, 3))));
  }

  @Test
  void officeIsRemindedThreeAndOneWorkingDaysBeforeTheDeadline() {
    String number = loop.to(RECTIFY);
    LocalDate dueOn = trace(number).dueOn();

    platform.fireTimersUntil(number, calendar.minusWorkingDays(dueOn, 1).minusDays(1));
    assertThat(trace(number).outcomes("due-soon")).hasSize(1);
    platform.fireTimersUntil(number, dueOn);

    assertThat(trace(number).outcomes("due-soon")).hasSize(2);
    assertThat(trace(number).at("due-soon"))
        .isEqualTo(calendar.morningOf(calendar.minusWorkingDays(dueOn, 1)));
  }

  @Test
  void verificationThatIsLateIsRemindedOfAndReportedToTheSafetyOffice() {
    String number = loop.to(VERIFY);
    LocalDate lastDay = trace(number).clock("verify");
    assertThat(lastDay)
        .isEqualTo(calendar.plusWorkingDays(platform.clock().today(), 3));

    platform.fireTimersUntil(number, lastDay);
    assertThat(trace(number).word("step-due-soon", "期限")).isEqualTo(lastDay.toString());
    assertThat(trace(number).word("step-due-soon", "规则")).contains("核实期限3个工作日（待核）");
    assertThat(trace(number).steps()).doesNotContain("step-overdue");

    platform.fireTimersUntil(number, lastDay.plusDays(1));
    assertThat(trace(number).outcomes("step-overdue")).containsExactly("报告街道安委办");
    assertThat(trace(number).steps()).doesNotContain("escalate");
  }

  @Test
  void blockedExitMustBeVerifiedWithinTwentyFourHours() {
    String number = loop.report("criteria", List.of("FIRE-C-7.3.3"));
    String due = platform.task(number).get("due").asText();
    Duration left =
        Duration.between(
            platform.clock().now(),
            OffsetDateTime.parse(due.replaceAll("(\\d\\d)(\\d\\d)$", "$1:$2"))
                .toInstant());

    assertThat(left).isBetween(Duration.ofHours(23), Duration.ofHours(24));
  }

  @ParameterizedTest
  @CsvSource({"1, 通报", "3, 约谈", "7, 警示", "15, 曝光", "30, 移交问责"})
  void ladderClimbsWithTheDaysOverdue(int days, String step) {
    String number = loop.to(RECTIFY);
    LocalDate dueOn = trace(number).dueOn();

    platform.fireTimersUntil(number, dueOn.plusDays(days - 1L));
    assertThat(trace(number).outcomes("escalate")).doesNotContain(step);
    platform.fireTimersUntil(number, dueOn.plusDays(days));

    assertThat(trace(number).outcomes("escalate")).last().isEqualTo(step);
    assertThat(trace(number).word("escalate", "逾期日数")).isEqualTo(String.valueOf(days));
    assertThat(trace(number).at("escalate"))
        .isEqualTo(
            dueOn.plusDays(days).atStartOfDay(BusinessClock.ZONE).toInstant());
  }

  @Test
  void everyStepOfTheLadderIsCarriedOutByItsOfficeAndKept() {
    String number = loop.to(RECTIFY);
    platform.fireTimersUntil(number, trace(number).dueOn().plusDays(40));

    assertThat(trace(number).outcomes("escalate"))
        .containsExactly("通报", "约谈", "警示", "曝光", "移交问责");
    for (String task :
        List.of("Task_TalkWithOffice", "Task_IssueWarning", "Task_ExposePublicly")) {
      String id = platform.taskOf(number, task).get("id").asText();
      assertThat(platform.completeTask(ONE, id, "result", "已办").status())
          .as(task)
          .isEqualTo(403);
      Platform.Answer refusal = platform.completeTask(SAFETY, id, "result", " ");
      assertThat(refusal.status()).isEqualTo(400);
      assertThat(refusal.message()).isEqualTo("“办理情况”不能为空");
      platform.doneAt(SAFETY, number, task, "result", "已按要求办理");
    }
    String handOver = platform.taskOf(number, "Task_HandOverForAccountability").get("id").asText();
    assertThat(platform.completeTask(SAFETY, handOver, "result", "已办").status()).isEqualTo(403);
    platform.doneAt(
        "jijian-shi-1", number, "Task_HandOverForAccountability", "result", "线索已移交");

    assertThat(trace(number).outcomes("carry-out"))
        .containsExactly("约谈", "警示", "曝光", "移交问责");
    assertThat(platform.status(number)).isEqualTo("rectifying");
  }

  @Test
  void majorHazardStartsOneStepHigher() {
    String number = majorUnderRectification(5);
    LocalDate dueOn = trace(number).dueOn();

    platform.fireTimersUntil(number, dueOn.plusDays(20));

    assertThat(trace(number).outcomes("escalate")).containsExactly("约谈", "警示", "曝光", "移交问责");
    assertThat(trace(number).all("escalate").map(step -> step.get("words").get("逾期日数").asText()))
        .containsExactly("1", "3", "7", "15");
  }

  @Test
  void ladderRestsWhileTheHazardIsReinspectedAndStopsWhenItIsClosed() {
    String number = loop.to(RECTIFY);
    LocalDate dueOn = trace(number).dueOn();
    platform.fireTimersUntil(number, dueOn.plusDays(3));
    loop.rectify(number);

    platform.fireTimersUntil(number, dueOn.plusDays(8));
    assertThat(trace(number).outcomes("escalate")).containsExactly("通报", "约谈");

    loop.pass(number);
    platform.done(ONE, number, "approved", true);
    assertThat(platform.timers(number)).isEmpty();
    assertThat(
            platform
                .get("supervisor", "/engine-rest/task?processInstanceBusinessKey=" + number)
                .body())
        .isEmpty();
  }

  @Test
  void repeatedFailureBringsProposalsAndAHeavierStep() {
    String number = loop.to(REINSPECT);
    LocalDate dueOn = trace(number).dueOn();
    platform.done(TWO, number, "passed", false, "comment", "第一次不合格");
    platform.fireTimersNow(number);
    assertThat(trace(number).steps()).doesNotContain("escalate");

    loop.rectify(number);
    platform.done(TWO, number, "passed", false, "comment", "第二次不合格");
    platform.fireTimersNow(number);
    assertThat(trace(number).outcomes("escalate")).containsExactly("处罚建议");
    platform.doneAt(SAFETY, number, "Task_ProposePenalty", "result", "建议区主管部门处罚");

    loop.rectify(number);
    platform.done(TWO, number, "passed", false, "comment", "第三次不合格");
    platform.fireTimersNow(number);
    assertThat(trace(number).outcomes("escalate")).containsExactly("处罚建议", "停产停业或关闭建议");
    platform.doneAt(SAFETY, number, "Task_ProposeClosure", "result", "建议关闭");

    platform.fireTimersUntil(number, dueOn.plusDays(3));
    assertThat(trace(number).outcomes("escalate"))
        .containsExactly("处罚建议", "停产停业或关闭建议", "约谈", "警示");
    assertThat(trace(number).outcomes("carry-out")).containsExactly("处罚建议", "停产停业或关闭建议");
  }

  @Test
  void stepsThatWereMissedWhileThePlatformStoodStillAreNotTakenOneAfterAnother() {
    String number = loop.to(RECTIFY);
    platform
        .clock()
        .moveTo(trace(number).dueOn().plusDays(16).atTime(8, 0).atZone(BusinessClock.ZONE).toInstant());

    platform.fireTimersNow(number);

    assertThat(trace(number).outcomes("escalate")).containsExactly("曝光");
    assertThat(trace(number).steps()).containsOnlyOnce("overdue").doesNotContain("due-soon");
  }

  @Test
  void stepOfTheLadderHasADeadlineOfItsOwn() {
    String number = loop.to(RECTIFY);
    LocalDate talk = trace(number).dueOn().plusDays(3);
    platform.fireTimersUntil(number, talk);

    assertThat(trace(number).clock("ladder-talk"))
        .isEqualTo(calendar.plusWorkingDays(talk, 3));
    assertThat(platform.taskOf(number, "Task_TalkWithOffice").get("priority").asInt())
        .isEqualTo(90);
  }

  @Test
  void reinspectionIsDueFromTheDeadlineWhenNothingIsReportedAndFromTheReportWhenIt() {
    String number = loop.to(RECTIFY);
    LocalDate dueOn = trace(number).dueOn();
    platform.fireTimersUntil(number, dueOn.plusDays(1));

    LocalDate expected = calendar.plusWorkingDays(dueOn, 3);
    assertThat(trace(number).clock("reinspect")).isEqualTo(expected);
    assertThat(trace(number).word("overdue", "复查期限")).isEqualTo(expected.toString());
    platform.fireTimersUntil(number, expected.plusDays(1));
    assertThat(trace(number).word("step-overdue", "规则")).contains("消防复查3个工作日");

    loop.rectify(number);
    assertThat(trace(number).clock("reinspect"))
        .isEqualTo(calendar.plusWorkingDays(platform.clock().today(), 3));
    loop.pass(number);
    assertThat(trace(number).steps()).containsOnlyOnce("step-overdue");
  }

  @Test
  void formOfAnOpenTaskTellsWhatHasHappenedSinceItOpened() {
    String number = loop.to(RECTIFY);
    platform.fireTimersUntil(number, trace(number).dueOn().plusDays(1));

    String shown =
        platform
            .get(
                ONE,
                "/engine-rest/task/"
                    + platform.task(number).get("id").asText()
                    + "/variables/hazard?deserializeValue=false")
            .text();

    assertThat(shown).contains("临期提醒").contains("逾期；").contains("逐级督办：通报");
  }

  @Test
  void timerThatIsRunBeforeItsHourRaisesNothing() {
    String number = loop.to(RECTIFY);
    String timer = platform.timers(number).get(0).getId();

    managementService.executeJob(timer);

    assertThat(trace(number).steps()).doesNotContain("due-soon", "step-due-soon");
    assertThat(platform.timers(number)).hasSize(1);
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void everyNodeAndEveryFlowOfTheWatchIsTaken() {
    assertEverythingTakenOf("deadline-watch");
  }
}
