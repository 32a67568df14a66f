package org.bihuan.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.hazard.LoopOfHazards.APPROVE;
import static org.bihuan.hazard.LoopOfHazards.LEADER;
import static org.bihuan.hazard.LoopOfHazards.ONE;
import static org.bihuan.hazard.LoopOfHazards.PLAN;
import static org.bihuan.hazard.LoopOfHazards.RECTIFY;
import static org.bihuan.hazard.LoopOfHazards.REINSPECT;
import static org.bihuan.hazard.LoopOfHazards.SAFETY;
import static org.bihuan.hazard.LoopOfHazards.VERIFY;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.Platform;
import org.bihuan.calendar.WorkingCalendar;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Change of grade, office or facts on the way. */
class ChangeProcessTest extends LoopTest {

  private static final String OTHER_OFFICE = "chengguan-ban-chengjian";

  @Autowired WorkingCalendar calendar;

  private Platform.Answer change(String person, String number, Object... namesAndValues) {
    Map<String, Object> correction = new HashMap<>();
    correction.put("comment", "现场复核");
    for (int i = 0; i < namesAndValues.length; i += 2) {
      correction.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return platform.post(person, "/api/hazards/" + number + "/change", correction);
  }

  private void changed(String number, Object... namesAndValues) {
    Platform.Answer answer = change(SAFETY, number, namesAndValues);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }

  private List<String> supervision(String number) {
    return platform.tasks(number, "major-hazard").findValuesAsText("taskDefinitionKey");
  }

  @Test
  void correctedWordingLeavesTheStepAndShowsInTheTask() {
    String number = loop.to(RECTIFY);
    String task = platform.task(number).get("id").asText();

    changed(number, "newTitle", "消防通道被占", "newPlace", "3栋");

    assertThat(platform.task(number).get("id").asText()).isEqualTo(task);
    assertThat(platform.hazard(number).get("title").asText()).isEqualTo("消防通道被占");
    assertThat(trace(number).word("change", "隐患名称")).contains("改为“消防通道被占”");
    assertThat(trace(number).word("change", "理由")).isEqualTo("现场复核");
    assertThat(
            platform
                .get("supervisor", "/engine-rest/task/" + task + "/variables/title")
                .body()
                .get("value")
                .asText())
        .isEqualTo("消防通道被占");
    assertThat(trace(number).steps().stream().filter("grade"::equals)).hasSize(2);
  }

  @Test
  void hazardThatTurnsOutMajorGoesBackToThePlanAndIsSupervised() {
    String number = loop.to(RECTIFY);

    changed(number, "newCriteria", List.of("GEN-02"));

    assertThat(platform.taskKey(number)).isEqualTo(PLAN);
    assertThat(platform.hazard(number).get("grade").asText()).isEqualTo("major");
    assertThat(platform.task(number).get("priority").asInt()).isEqualTo(80);
    assertThat(supervision(number)).contains("Task_ControlRisk", "Task_NotifyFireBrigade");
    LocalDate today = platform.clock().today();
    assertThat(trace(number).dueOn()).isAfterOrEqualTo(today.plusDays(60));
    assertThat(trace(number).steps()).endsWith("change", "grade", "assign");
  }

  @Test
  void hazardThatTurnsOutOrdinaryNeedsNoPlanAndNoSupervision() {
    String number = loop.to(PLAN);

    changed(number, "newGrade", "ordinary");

    assertThat(platform.taskKey(number)).isEqualTo(RECTIFY);
    assertThat(supervision(number)).isEmpty();
    JsonNode hazard = platform.hazard(number);
    assertThat(hazard.get("gradeReason").asText()).isEqualTo("街道安委办人工认定：现场复核");
    assertThat(hazard.get("clocks").findValuesAsText("step")).containsExactly("rectify");
    loop.rectify(number);
    loop.pass(number);
    assertThat(platform.taskKey(number)).isEqualTo(APPROVE);
  }

  @Test
  void anotherOfficeIsAssignedAndTheFormerOneNoLongerSeesTheTask() {
    String number = loop.to(RECTIFY);
    String tasks =
        "/engine-rest/task?processDefinitionKey=hazard-rectification&processInstanceBusinessKey="
            + number;

    changed(number, "newOffice", OTHER_OFFICE);

    assertThat(platform.hazard(number).get("responsibleOffice").asText()).isEqualTo(OTHER_OFFICE);
    assertThat(platform.get(ONE, tasks).body()).isEmpty();
    assertThat(platform.get("chengguan-ban-1", tasks).body()).hasSize(1);
    assertThat(trace(number).word("change", "责任办所")).contains("改为“");
    platform.done("chengguan-ban-1", number, "measuresTaken", "已清理");
    assertThat(platform.hazard(number).get("responsibleOffice").asText()).isEqualTo(OTHER_OFFICE);
  }

  @Test
  void officeNamedDuringTheVerificationStaysAfterIt() {
    String number = loop.to(VERIFY);
    changed(number, "newOffice", OTHER_OFFICE);
    assertThat(platform.taskKey(number)).isEqualTo(VERIFY);

    platform.done("chengguan-ban-1", number, "verification", "confirmed");

    assertThat(platform.hazard(number).get("responsibleOffice").asText()).isEqualTo(OTHER_OFFICE);
    assertThat(platform.complete("chengguan-ban-2", number, "measuresTaken", "x").status())
        .isEqualTo(204);
  }

  @Test
  void supervisionOfAMajorHazardPassesToTheOtherOffice() {
    String number = loop.to(PLAN);

    changed(number, "newOffice", OTHER_OFFICE);

    assertThat(platform.taskKey(number)).isEqualTo(PLAN);
    String control = platform.taskOf(number, "Task_ControlRisk").get("id").asText();
    assertThat(platform.completeTask(ONE, control, "controlMeasures", "x").status())
        .isEqualTo(403);
    platform.doneAt("chengguan-ban-1", number, "Task_ControlRisk", "controlMeasures", "已停用");
    assertThat(supervision(number)).containsExactly("Task_ReportToDistrict");
  }

  @Test
  void majorHazardThatTurnsOutToBeAFireHazardIsNotifiedToTheBrigade() {
    String number = loop.to(PLAN);
    loop.superviseBriefly(number);

    changed(number, "newSector", "s10-xiaofang", "newCriteria", List.of("GEN-02"));

    assertThat(platform.hazard(number).get("gradeName").asText()).isEqualTo("重大火灾隐患");
    assertThat(platform.taskKey(number)).isEqualTo(PLAN);
    assertThat(supervision(number)).contains("Task_NotifyFireBrigade");
  }

  @Test
  void rectifiedHazardIsReinspectedAgainAndSupervisedWhenItTurnsOutMajor() {
    String number = loop.to(REINSPECT);

    changed(number, "newGrade", "major");

    assertThat(platform.taskKey(number)).isEqualTo(REINSPECT);
    assertThat(supervision(number)).contains("Task_ControlRisk");
    loop.pass(number);
    assertThat(platform.taskKey(number)).isEqualTo(LoopOfHazards.ACCEPT);
  }

  @Test
  void hazardThatWaitsForItsSupervisionCanStillBeCorrected() {
    String number = loop.to(LoopOfHazards.ACCEPT);
    loop.accept(number);
    assertThat(platform.tasks(number)).isEmpty();

    changed(number, "newGrade", "ordinary");

    assertThat(platform.taskKey(number)).isEqualTo(REINSPECT);
    loop.pass(number);
    assertThat(platform.taskKey(number)).isEqualTo(APPROVE);
  }

  @Test
  void gradeThatWaitsForJudgementMayBeSetByTheChange() {
    String number = loop.to(LoopOfHazards.JUDGE);

    changed(number, "newGrade", "ordinary");

    assertThat(platform.taskKey(number)).isEqualTo(RECTIFY);
    assertThat(platform.hazard(number).get("needsJudgement").asBoolean()).isFalse();
  }

  @Test
  void pendingExtensionIsVoidWhenTheHazardIsAssignedAnew() {
    String number = loop.to(RECTIFY);
    assertThat(
            platform
                .post(
                    ONE,
                    "/api/hazards/" + number + "/extension",
                    Map.of(
                        "reason", "x",
                        "measures", "x",
                        "requestedUntil", trace(number).dueOn().plusDays(5).toString()))
                .status())
        .isEqualTo(200);

    changed(number, "newOffice", OTHER_OFFICE);

    assertThat(platform.tasks(number, "hazard-extension")).isEmpty();
  }

  @Test
  void impossibleChangesAreRefusedAndNothingIsChanged() {
    String number = loop.to(RECTIFY);
    JsonNode before = platform.hazard(number);

    assertThat(change(SAFETY, number).message()).isEqualTo("没有需要更正的内容");
    assertThat(change(SAFETY, number, "newTitle", before.get("title").asText()).message())
        .isEqualTo("没有需要更正的内容");
    assertThat(change(SAFETY, number, "newOffice", "qu-zhengfu").message())
        .isEqualTo("“责任办所”没有代码“qu-zhengfu”的办所");
    assertThat(change(SAFETY, number, "newGrade", "huge").message())
        .isEqualTo("“人工认定等级”只能是一般隐患、重大隐患之一");
    assertThat(change(SAFETY, number, "newSector", "s99").message()).contains("所属专题");
    assertThat(change(SAFETY, number, "newCriteria", List.of("FIRE-C-7.1.1")).message())
        .contains("请填写“人工认定等级”");
    assertThat(change(SAFETY, number, "comment", " ", "newTitle", "x").message())
        .isEqualTo("“更正理由”不能为空");
    assertThat(change(SAFETY, number, "status", "closed").status()).isEqualTo(400);
    assertThat(platform.hazard(number)).isEqualTo(before);
  }

  @Test
  void endedHazardIsNotChanged() {
    String number = loop.to(APPROVE);
    platform.done(ONE, number, "approved", true);

    assertThat(change(SAFETY, number, "newTitle", "x").message())
        .isEqualTo("隐患 " + number + " 已经办结，不能更正");
  }

  @Test
  void onlyTheSafetyOfficeChanges() {
    String number = loop.to(RECTIFY);
    for (String person : List.of(ONE, "shequ-1-1", LEADER, "supervisor")) {
      assertThat(change(person, number, "newTitle", "x").status()).as(person).isEqualTo(403);
    }
    assertThat(change(null, number, "newTitle", "x").status()).isEqualTo(401);
    assertThat(
            platform
                .post(
                    ONE,
                    "/engine-rest/process-definition/key/hazard-change/start",
                    Map.of(
                        "variables",
                        Map.of(
                            "hazardNumber", LoopOfHazards.variable(number),
                            "newTitle", LoopOfHazards.variable("x"),
                            "comment", LoopOfHazards.variable("x"))))
                .status())
        .isEqualTo(404);
    assertThat(trace(number).steps()).doesNotContain("change");
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void everyNodeAndEveryFlowOfTheChangeIsTaken() {
    assertEverythingTakenOf("hazard-change");
  }
}
