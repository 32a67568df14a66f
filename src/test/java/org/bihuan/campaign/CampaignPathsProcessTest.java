package org.bihuan.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.bihuan.ModelCoverage;
import org.bihuan.Platform;
import org.bihuan.TakenFlows;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

/** A small campaign from its start to its end, day by day, over every path of its models. */
@CampaignTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CampaignPathsProcessTest {

  private static final String SAFETY = "anweiban-1";
  private static final String LINE = "gonggong-anquan-ban-1";

  @Autowired CampaignRun run;
  @Autowired Platform platform;
  @Autowired HistoryService historyService;
  @Autowired RepositoryService repositoryService;
  @Autowired RuntimeService runtimeService;
  @Autowired TakenFlows takenFlows;

  private String id;

  @BeforeAll
  void start() {
    SmallPlan.write();
    id = run.start(LocalDate.of(2023, 1, 2), SmallPlan.CODE, null);
  }

  @AfterAll
  void tidyUp() {
    run.tidyUp();
  }

  private String key(String rest) {
    return id + '/' + rest;
  }

  private String fire(String duty) {
    return key("s10-xiaofang/" + duty);
  }

  private JsonNode phase(String subject, String phase) {
    JsonNode subjects = run.campaign(id).get("subjects");
    return StreamSupport.stream(subjects.spliterator(), false)
        .filter(one -> one.get("code").asText().equals(subject))
        .flatMap(one -> StreamSupport.stream(one.get("phases").spliterator(), false))
        .filter(one -> one.get("key").asText().equals(phase))
        .findFirst()
        .orElseThrow();
  }

  private List<String> steps(String matter) {
    return StreamSupport.stream(run.duty(matter).get("history").spliterator(), false)
        .map(step -> step.get("step").asText())
        .toList();
  }

  @Test
  @Order(1)
  void everyPartRunsUnderTheCampaignWithItsKey() {
    assertThat(id).matches("XD-2023-\\d{2}");
    assertThat(runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(id).list())
        .hasSize(1);
    for (String matter :
        List.of(
            key("s10-xiaofang"), key("campaign"), key("campaign/phase-mobilize"),
            key("campaign/d-own"), key("campaign/d-each:shequ-1"),
            key("s10-xiaofang/i-train"))) {
      assertThat(
              runtimeService
                  .createProcessInstanceQuery()
                  .processInstanceBusinessKey(matter)
                  .count())
          .as(matter)
          .isPositive();
    }
  }

  @Test
  @Order(2)
  void phaseOpensOnItsDayAndIsFoundWithTheOfficeThatReviewsIt() {
    assertThat(phase("campaign", "mobilize").get("state").asText()).isEqualTo("open");
    assertThat(phase("campaign", "investigate").get("state").asText()).isEqualTo("planned");

    run.goTo(LocalDate.of(2023, 1, 8));
    assertThat(phase("campaign", "investigate").get("state").asText()).isEqualTo("planned");
    run.goTo(LocalDate.of(2023, 1, 9));
    assertThat(phase("campaign", "investigate").get("state").asText()).isEqualTo("open");
    assertThat(phase("campaign", "mobilize").get("state").asText())
        .as("a phase does not wait for the gate of the one before")
        .isEqualTo("open");
    assertThat(run.offered(run.task(key("campaign/phase-investigate"), "Task_ReviewPhase")))
        .containsExactly("anweiban");
  }

  @Test
  @Order(3)
  void collectiveOwnersEachHaveADutyOfTheirOwn() {
    assertThat(run.duties(id, "q=作出安排"))
        .extracting(duty -> duty.get("owner").asText())
        .containsExactlyInAnyOrder("shequ-1", "shequ-2", "shequ-3", "shequ-4");
    assertThat(run.offered(run.task(key("campaign/d-each:shequ-2"), "Task_CarryOutDuty")))
        .containsExactly("shequ-2");
    assertThat(run.duty(key("campaign/d-each:shequ-2")).get("cooperating"))
        .as("a named office beside them cooperates")
        .extracting(JsonNode::asText)
        .containsExactly("caizheng-suo");
  }

  @Test
  @Order(4)
  void dutyOfTheSafetyOfficeIsAcceptedByALeader() {
    String duty = key("campaign/d-own");
    run.done(
        SAFETY,
        run.task(duty, "Task_CarryOutDuty"),
        "doneItems", List.of("d-own"),
        "result", "方案已印发");
    Task acceptance = run.task(duty, "Task_AcceptDuty");
    assertThat(run.offered(acceptance)).containsExactly("leader");
    assertThat(run.complete(SAFETY, acceptance, "accepted", true).status()).isEqualTo(403);

    run.done("leader", acceptance, "accepted", true);
    assertThat(run.duty(duty).get("state").asText()).isEqualTo("done");
    assertThat(run.tasks(duty).count()).isZero();
    assertThat(
            runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(duty).count())
        .as("neither the duty nor its watch is left")
        .isZero();
  }

  @Test
  @Order(5)
  void phaseIsClosedOnlyWithItsOutputsOrAReason() {
    Task review = run.task(key("campaign/phase-mobilize"), "Task_ReviewPhase");

    Platform.Answer early =
        run.complete(
            SAFETY, review, "conclusion", "close", "presentOutputs", List.of("实施方案"));
    assertThat(early.status()).isEqualTo(400);
    assertThat(early.message()).contains("2023-01-20").contains("提前结束");
    Platform.Answer past =
        run.complete(
            SAFETY, review, "conclusion", "extend", "extendedUntil", "2023-01-19", "reason", "等");
    assertThat(past.status()).isEqualTo(400);
    assertThat(past.message()).contains("2023-01-20");
    assertThat(
            run.complete(SAFETY, review, "conclusion", "close", "presentOutputs", List.of("别的"))
                .message())
        .contains("本阶段没有成果“别的”");

    run.done(
        SAFETY,
        review,
        "conclusion", "extend",
        "extendedUntil", "2023-02-03",
        "reason", "春节后再评审");
    assertThat(phase("campaign", "mobilize").get("endsOn").asText()).isEqualTo("2023-02-03");
    assertThat(phase("campaign", "mobilize").get("plannedEnd").asText()).isEqualTo("2023-01-20");

    run.goTo(LocalDate.of(2023, 2, 6));
    Task again = run.task(key("campaign/phase-mobilize"), "Task_ReviewPhase");
    Platform.Answer missing = run.complete(SAFETY, again, "conclusion", "close");
    assertThat(missing.status()).isEqualTo(400);
    assertThat(missing.message()).contains("缺少阶段成果：实施方案");
    run.done(
        SAFETY, again, "conclusion", "close", "presentOutputs", List.of(), "reason", "区里方案未到");
    JsonNode closed = phase("campaign", "mobilize");
    assertThat(closed.get("state").asText()).isEqualTo("closed");
    assertThat(closed.get("reason").asText()).isEqualTo("区里方案未到");
  }

  @Test
  @Order(6)
  void cooperatingOfficesContributeBesideTheOwnerWhoIsToldWhoHasNot() {
    String duty = fire("d-once");
    JsonNode view = run.duty(duty);
    assertThat(view.get("cooperating"))
        .extracting(JsonNode::asText)
        .containsExactly("dangzheng-ban", "caizheng-suo");
    assertThat(view.get("outsiderNames")).extracting(JsonNode::asText).containsExactly("区消防大队");
    assertThat(view.get("items")).hasSize(2);
    assertThat(view.get("opensOn").asText()).isEqualTo("2023-02-01");
    List<Task> contributions =
        run.tasks(duty).taskDefinitionKey("Task_ContributeToDuty").list();
    assertThat(contributions)
        .extracting(task -> run.offered(task).get(0))
        .containsExactlyInAnyOrder("dangzheng-ban", "caizheng-suo");

    Task own =
        contributions.stream()
            .filter(task -> run.offered(task).contains("dangzheng-ban"))
            .findFirst()
            .orElseThrow();
    assertThat(run.complete("caizheng-suo-1", own, "contribution", "别人的").status())
        .isEqualTo(403);
    run.done("dangzheng-ban-1", own, "contribution", "已提供楼栋清单");

    Task work = run.task(duty, "Task_CarryOutDuty");
    Object[] all = {
      "doneItems", List.of("d-once", "d-once-2"), "result", "摸排48栋", "delivered", "摸排台账"
    };
    Platform.Answer missing = run.complete(LINE, work, all);
    assertThat(missing.status()).isEqualTo(400);
    assertThat(missing.message()).contains("财政所").doesNotContain("党政办");
    assertThat(
            run.complete(
                    LINE, work, "doneItems", List.of("d-once"), "result", "一部分", "delivered", "台账")
                .message())
        .contains("1 项没有勾选");
    assertThat(
            run.complete(
                    LINE,
                    work,
                    "doneItems", List.of("d-once", "d-once-2"),
                    "result", "摸排48栋",
                    "reason", "财政所无此职责")
                .message())
        .contains("成果").contains("摸排台账");
    assertThat(run.complete(LINE, work, "doneItems", List.of("x"), "result", "y").message())
        .contains("清单中没有“x”");

    run.done(
        LINE,
        work,
        "doneItems", List.of("d-once", "d-once-2"),
        "result", "摸排48栋",
        "delivered", "摸排台账",
        "reason", "财政所无此职责");
    assertThat(run.tasks(duty).taskDefinitionKey("Task_ContributeToDuty").count())
        .as("what was not contributed is asked for no longer")
        .isZero();

    Task acceptance = run.task(duty, "Task_AcceptDuty");
    assertThat(run.offered(acceptance)).containsExactly("anweiban");
    assertThat(run.complete(SAFETY, acceptance, "accepted", false).message()).contains("意见");
    run.done(SAFETY, acceptance, "accepted", false, "comment", "缺少照片");
    assertThat(run.duty(duty).get("timesReturned").asInt()).isEqualTo(1);
    assertThat(run.tasks(duty).taskDefinitionKey("Task_ContributeToDuty").list())
        .extracting(task -> run.offered(task).get(0))
        .containsExactly("caizheng-suo");

    run.done(
        "caizheng-suo-1",
        run.task(duty, "Task_ContributeToDuty"),
        "contribution", "已安排经费");
    run.done(
        LINE,
        run.task(duty, "Task_CarryOutDuty"),
        "doneItems", List.of("d-once", "d-once-2"),
        "result", "补充照片",
        "delivered", "摸排台账");
    run.done(SAFETY, run.task(duty, "Task_AcceptDuty"), "accepted", true);
    assertThat(run.duty(duty).get("state").asText()).isEqualTo("done");
    assertThat(run.duty(duty).get("contributions")).hasSize(2);
    assertThat(steps(duty))
        .containsSubsequence(
            "open", "contribute", "carry-out", "accept", "contribute", "carry-out", "accept");
  }

  @Test
  @Order(7)
  void missedDutyIsRemindedOfAndClimbsTheLadderOfHazards() {
    String duty = key("campaign/d-each:shequ-3");
    run.done(
        "shequ-1-1",
        run.task(key("campaign/d-each:shequ-1"), "Task_CarryOutDuty"),
        "doneItems", List.of("d-each"),
        "result", "已作安排",
        "reason", "财政所另行安排");

    run.goTo(LocalDate.of(2023, 2, 21));
    JsonNode history = run.duty(duty).get("history");
    assertThat(steps(duty))
        .containsSubsequence("open", "due-soon", "due-soon", "overdue", "escalate");
    assertThat(
            StreamSupport.stream(history.spliterator(), false)
                .filter(step -> step.get("step").asText().equals("escalate"))
                .map(step -> step.get("outcome").asText()))
        .containsExactly("通报", "约谈", "警示", "曝光", "移交问责");
    Task talk =
        run.tasks(duty).processDefinitionKey("deadline-watch")
            .taskDefinitionKey("Task_TalkWithOffice")
            .singleResult();
    run.done(SAFETY, talk, "result", "已约谈社区负责人");
    assertThat(steps(duty)).contains("carry-out-step");
    assertThat(run.duty(duty).get("overdue").asBoolean()).isTrue();
  }

  @Test
  @Order(8)
  void recurringDutyComesOncePerPeriodOnWorkingDays() {
    run.goTo(LocalDate.of(2023, 6, 1));
    List<JsonNode> months = run.duties(id, "q=突击检查");
    assertThat(months)
        .extracting(duty -> duty.get("window").asText(), duty -> duty.get("opensOn").asText(),
            duty -> duty.get("dueOn").asText())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("2023-02", "2023-02-01", "2023-02-28"),
            org.assertj.core.groups.Tuple.tuple("2023-03", "2023-03-01", "2023-03-31"),
            org.assertj.core.groups.Tuple.tuple("2023-04", "2023-04-03", "2023-04-28"),
            org.assertj.core.groups.Tuple.tuple("2023-05", "2023-05-04", "2023-05-31"));
    for (JsonNode month : months) {
      Task task = run.task(month.get("id").asText(), "Task_CarryOutDuty");
      assertThat(run.offered(task)).as("the committee's office works for it").containsExactly("anweiban");
    }
    Task april = run.task(fire("d-month@2023-04"), "Task_CarryOutDuty");
    run.done(SAFETY, april, "doneItems", List.of("d-month"), "result", "检查12处");
    run.done("leader", run.task(fire("d-month@2023-04"), "Task_AcceptDuty"), "accepted", true);
  }

  @Test
  @Order(9)
  void standingDutyIsAnsweredWithoutAcceptance() {
    List<JsonNode> answers = run.duties(id, "q=常态排查");
    assertThat(answers)
        .extracting(duty -> duty.get("window").asText(), duty -> duty.get("state").asText())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("2023-06-30", "open"),
            org.assertj.core.groups.Tuple.tuple("2023-12-29", "planned"));
    String duty = answers.get(0).get("id").asText();
    run.done(
        "chengguan-ban-1",
        run.task(duty, "Task_CarryOutDuty"),
        "doneItems", List.of("d-standing"),
        "result", "每周巡查");
    assertThat(run.duty(duty).get("state").asText()).isEqualTo("done");
  }

  @Test
  @Order(10)
  void indicatorIsReportedComparedAndAMissedTargetIsATask() {
    run.goTo(LocalDate.of(2023, 7, 1));
    String train = fire("i-train");
    Task report = run.task(train, "Task_ReportIndicator");
    assertThat(run.offered(report)).containsExactly("anquan-ban-anquan");
    assertThat(run.complete(LINE, report, "value", "很多").message()).contains("指标值");
    run.done(LINE, report, "value", 45.5, "comment", "按签到表");
    Task handle = run.task(train, "Task_HandleMissedTarget");
    assertThat(run.offered(handle)).containsExactly("anweiban");
    run.done(SAFETY, handle, "decision", "七月补训");

    String visits = fire("i-visits");
    assertThat(run.tasks(visits).taskDefinitionKey("Task_HandleMissedTarget").count())
        .as("February was not done")
        .isEqualTo(1);
    run.done(SAFETY, run.task(visits, "Task_HandleMissedTarget"), "decision", "补查");
    assertThat(indicator("i-visits").get("value").asDouble()).isZero();
    assertThat(indicator("i-train").get("missed").asBoolean()).isTrue();
    assertThat(indicator("i-major").get("value").asDouble()).as("nothing to rectify").isEqualTo(100);
    assertThat(run.tasks(fire("i-term")).count()).as("a rule keeps it").isZero();
  }

  private JsonNode indicator(String code) {
    return StreamSupport.stream(run.campaign(id).get("indicators").spliterator(), false)
        .filter(one -> one.get("code").asText().equals(code))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @Order(11)
  void measureIsRegisteredAdvancedAndCounted() {
    Platform.Answer other =
        platform.post(
            "dangzheng-ban-1",
            "/api/campaigns/" + id + "/measures",
            Map.of(
                "subject", "s10-xiaofang",
                "name", "高层建筑消防管理办法",
                "type", "制度",
                "office", "anquan-ban-anquan",
                "due", "2023-10-31"));
    assertThat(other.status()).isEqualTo(403);
    Platform.Answer registered =
        platform.post(
            LINE,
            "/api/campaigns/" + id + "/measures",
            Map.of(
                "subject", "s10-xiaofang",
                "name", "高层建筑消防管理办法",
                "cause", "物业职责不清",
                "type", "制度",
                "office", "anquan-ban-anquan",
                "due", "2023-10-31"));
    assertThat(registered.status()).as(registered.text()).isEqualTo(201);
    String measure = registered.body().get("id").asText();
    run.done(
        LINE, run.task(measure, "Task_AdvanceMeasure"), "state", "consulting", "progress", "已征求意见");
    Task last = run.task(measure, "Task_AdvanceMeasure");
    assertThat(run.complete(LINE, last, "state", "issued", "progress", "已印发").message())
        .contains("成果文号");
    run.done(LINE, last, "state", "issued", "document", "青办〔2023〕9号", "progress", "已印发");
    assertThat(run.tasks(measure).count()).isZero();
    JsonNode fire =
        StreamSupport.stream(run.campaign(id).get("subjects").spliterator(), false)
            .filter(one -> one.get("code").asText().equals("s10-xiaofang"))
            .findFirst()
            .orElseThrow();
    assertThat(fire.get("lists").get("measures").asInt()).isEqualTo(1);
    assertThat(fire.get("lists").get("measuresIssued").asInt()).isEqualTo(1);
    String number = measure.substring(measure.lastIndexOf('-') + 1);
    assertThat(
            platform.get(LINE, "/api/campaigns/" + id + "/measures/" + number).body().get("history"))
        .extracting(step -> step.get("step").asText())
        .containsExactly("register", "advance", "advance");
  }

  @Test
  @Order(12)
  void annualSummaryIsAskedForInDecemberAndTellsWhoIsMissing() {
    closeDuePhases();
    run.goTo(LocalDate.of(2023, 12, 1));
    String summary = key("summary-2023");
    List<Task> parts = run.tasks(summary).taskDefinitionKey("Task_SubmitSummary").list();
    assertThat(parts)
        .extracting(task -> run.offered(task).get(0))
        .containsExactlyInAnyOrder("shequ-1", "shequ-2", "shequ-3", "shequ-4", "caizheng-suo");
    Task own =
        parts.stream().filter(t -> run.offered(t).contains("shequ-2")).findFirst().orElseThrow();
    run.done("shequ-2-1", own, "summary", "全年排查隐患30处");

    run.goTo(LocalDate.of(2023, 12, 25));
    JsonNode line = run.campaign(id).get("summaries").get(0);
    assertThat(line.get("sent").asInt()).isEqualTo(1);
    assertThat(line.get("missingNames")).hasSize(4);
    Task gather = run.task(summary, "Task_GatherSummaries");
    assertThat(run.complete(SAFETY, gather, "summary", "汇总").message())
        .contains("尚未报送").contains("财政所");
    run.done(SAFETY, gather, "summary", "汇总", "reason", "通报催报");
    assertThat(run.tasks(summary).taskDefinitionKey("Task_SubmitSummary").count()).isZero();
    Task report = run.task(summary, "Task_ReportSummary");
    assertThat(
            run.complete(
                    SAFETY, report, "recipients", List.of("danggongwei"), "letterNumber", "1号")
                .message())
        .contains("街道办事处");
    run.done(
        SAFETY,
        report,
        "recipients", List.of("danggongwei", "banshichu", "qu-anweiban"),
        "letterNumber", "青安委办〔2023〕31号");
    assertThat(run.campaign(id).get("summaries").get(0).get("state").asText())
        .isEqualTo("reported");
  }

  /** Closes every phase that is open, with a reason for what is missing. */
  private void closeDuePhases() {
    for (Task review : reviews()) {
      run.done(SAFETY, review, "conclusion", "close", "reason", "按计划结束");
    }
  }

  private List<Task> reviews() {
    return run.allTasks("Task_ReviewPhase");
  }

  @Test
  @Order(13)
  void campaignIsEvaluatedDeliberatedReportedAndEnds() {
    run.goTo(LocalDate.of(2023, 12, 30));
    closeDuePhases();
    Task evaluate = run.task(id, "Task_EvaluateCampaign");
    Platform.Answer unsaid = run.complete(SAFETY, evaluate, "evaluation", "总体完成");
    assertThat(unsaid.message()).containsPattern("还有 \\d+ 件任务没有完成");
    run.done(SAFETY, evaluate, "evaluation", "总体完成", "unfinished", "转入常态");
    Task deliberate = run.task(id, "Task_DeliberateEvaluation");
    assertThat(run.complete(SAFETY, deliberate, "adopted", true).status()).isEqualTo(403);
    run.done("leader", deliberate, "adopted", false, "comment", "补充数据");
    run.done(
        SAFETY,
        run.task(id, "Task_EvaluateCampaign"),
        "evaluation", "总体完成，数据已补",
        "unfinished", "转入常态");
    run.done("leader", run.task(id, "Task_DeliberateEvaluation"), "adopted", true);
    run.done(
        SAFETY,
        run.task(id, "Task_ReportEvaluation"),
        "recipients", List.of("danggongwei", "banshichu", "qu-anweiban"),
        "letterNumber", "青安委〔2023〕5号");

    JsonNode campaign = run.campaign(id);
    assertThat(campaign.hasNonNull("endedAt")).isTrue();
    JsonNode states = campaign.get("duties").get("byState");
    assertThat(states.get("open").asInt()).isZero();
    assertThat(states.get("unfinished").asInt()).isPositive();
    assertThat(steps(key("campaign/d-each:shequ-3"))).last().isEqualTo("end");
    assertThat(
            runtimeService.createProcessInstanceQuery().list().stream()
                .filter(instance -> String.valueOf(instance.getBusinessKey()).startsWith(id))
                .toList())
        .as("nothing is left running")
        .isEmpty();
  }

  @Test
  @Order(14)
  void subjectEndsByItselfWhenItsDutiesAndPhasesAreDone() {
    String second = run.start(LocalDate.of(2023, 12, 15), SmallPlan.CODE, LocalDate.of(2023, 1, 3));
    for (int round = 0; round < 6; round++) {
      for (JsonNode duty : run.duties(second, "state=open")) {
        run.tasks(duty.get("id").asText()).taskDefinitionKey("Task_CarryOutDuty").list()
            .forEach(task -> finish(duty, task));
      }
      for (JsonNode duty : run.duties(second, "state=accepting")) {
        run.tasks(duty.get("id").asText()).taskDefinitionKey("Task_AcceptDuty").list()
            .forEach(
                task ->
                    run.done(
                        run.offered(task).contains("leader") ? "leader" : SAFETY,
                        task,
                        "accepted",
                        true));
      }
    }
    for (Task part : run.tasks(second + "/summary-2023").taskDefinitionKey("Task_SubmitSummary").list()) {
      run.done(run.offered(part).get(0) + "-1", part, "summary", "全年总结");
    }
    run.goTo(LocalDate.of(2024, 1, 2));
    for (Task review : reviews()) {
      run.done(SAFETY, review, "conclusion", "close", "reason", "按计划结束");
    }
    lapseIndicators();
    assertThat(
            runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(second + "/s10-xiaofang")
                .count())
        .isZero();
  }

  private void finish(JsonNode duty, Task task) {
    List<String> items =
        StreamSupport.stream(duty.get("items").spliterator(), false)
            .map(item -> item.get("code").asText())
            .toList();
    String office = run.offered(task).get(0);
    String person = office.startsWith("anquan-ban") ? LINE
        : office.startsWith("chengguan-ban") ? "chengguan-ban-1" : office + "-1";
    run.done(
        person, task, "doneItems", items, "result", "已办", "delivered", "材料", "reason", "配合单位无此职责");
  }

  /** Nobody reports: the report lapses when the next one is due. */
  private void lapseIndicators() {
    run.goTo(LocalDate.of(2024, 3, 5));
    run.allTasks("Task_HandleMissedTarget")
        .forEach(task -> run.done(SAFETY, task, "decision", "已阅"));
  }

  @Test
  @Order(15)
  void dutyThatNeedNotBeDoneIsWithdrawnAndACampaignCancelled() {
    String third = run.start(LocalDate.of(2023, 4, 20), SmallPlan.CODE, null);
    String open = "/api/campaigns/" + third + "/duties/s10-xiaofang/d-month@2023-04/withdrawal";
    String planned = "/api/campaigns/" + third + "/duties/s10-xiaofang/d-month@2023-05/withdrawal";
    Map<String, String> reason = Map.of("reason", "与区里的检查重复");
    assertThat(platform.post("leader", open, reason).status()).isEqualTo(403);
    assertThat(platform.post(LINE, open, reason).status()).isEqualTo(403);
    assertThat(platform.post(SAFETY, open, Map.of("reason", " ")).status()).isEqualTo(400);
    assertThat(platform.post(SAFETY, open, reason).body().get("state").asText())
        .isEqualTo("withdrawn");
    assertThat(platform.post(SAFETY, planned, reason).body().get("reason").asText())
        .isEqualTo("与区里的检查重复");
    assertThat(platform.post(SAFETY, open, reason).message()).contains("已撤销，不能撤销");
    run.runDue();
    run.goTo(LocalDate.of(2023, 5, 9));
    for (String month : List.of("04", "05")) {
      assertThat(run.tasks(third + "/s10-xiaofang/d-month@2023-" + month).count()).isZero();
    }

    Map<String, Object> byMessage =
        Map.of(
            "messageName", "Message_CancelCampaign",
            "businessKey", third,
            "processVariables", Map.of("reason", Map.of("value", "启动日期有误")));
    assertThat(platform.post(LINE, "/engine-rest/message", byMessage).status()).isIn(400, 403);
    assertThat(
            platform
                .post("leader", "/api/campaigns/" + third + "/cancellation", reason)
                .status())
        .isEqualTo(403);
    assertThat(platform.post(SAFETY, "/engine-rest/message", byMessage).status()).isEqualTo(204);
    JsonNode cancelled = run.campaign(third);
    assertThat(cancelled.get("cancelReason").asText()).isEqualTo("启动日期有误");
    assertThat(cancelled.get("duties").get("byState").get("withdrawn").asInt())
        .isEqualTo(cancelled.get("duties").get("total").asInt());
    assertThat(
            platform
                .post(SAFETY, "/api/campaigns/" + third + "/cancellation", reason)
                .message())
        .contains("已经结束");
    assertThat(
            runtimeService.createProcessInstanceQuery().list().stream()
                .filter(instance -> String.valueOf(instance.getBusinessKey()).startsWith(third))
                .toList())
        .isEmpty();
  }

  @Test
  @Order(20)
  void everyNodeAndFlowOfTheModelsWasTaken() {
    ModelCoverage coverage = new ModelCoverage(historyService, repositoryService, takenFlows);
    for (String model :
        List.of(
            "campaign", "sector-campaign", "campaign-phase", "duty-schedule", "duty",
            "annual-summary", "indicator", "policy-measure")) {
      coverage.assertComplete(model);
    }
  }
}
