package org.bihuan.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.ModelCoverage;
import org.bihuan.Platform;
import org.bihuan.PlatformTest;
import org.bihuan.Strangers;
import org.bihuan.TakenFlows;
import org.bihuan.calendar.MovableClock;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The monthly return of crowded places: asked, reminded of, answered, counted. */
@PlatformTest
class MonthlyReturnProcessTest {

  private static final String SAFETY = "anweiban-1";

  @Autowired Platform platform;
  @Autowired ManagementService managementService;
  @Autowired HistoryService historyService;
  @Autowired RepositoryService repositoryService;
  @Autowired TakenFlows takenFlows;
  @Autowired ReturnStore store;
  @Autowired org.bihuan.enterprise.EnterpriseStore enterprises;

  private String token(String name) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("name", name);
    facts.put("placeKind", "人员密集场所");
    facts.put("sector", "s10-xiaofang");
    facts.put("community", "shequ-4");
    facts.put("address", "承诺路 1 号");
    String code = platform.post(SAFETY, "/api/enterprises", facts).body().get("code").asText();
    return platform
        .post(SAFETY, "/api/enterprises/" + code + "/links", Map.of("days", 366))
        .body()
        .get("address")
        .asText()
        .replaceFirst(".*/self#", "");
  }

  /** Fires the timer of the first of the next month. */
  private YearMonth openMonth() {
    LocalDate first = platform.clock().today().plusMonths(1).withDayOfMonth(1);
    platform
        .clock()
        .moveTo(first.atTime(8, 0).atZone(MovableClock.ZONE).toInstant().plusSeconds(1));
    Job timer =
        managementService.createJobQuery().processDefinitionKey("monthly-return").timers().list()
            .stream()
            .filter(job -> job.getProcessInstanceId() == null)
            .findFirst()
            .orElseThrow();
    managementService.executeJob(timer.getId());
    return YearMonth.from(first);
  }

  private static Map<String, Object> answers() {
    Map<String, Object> answers = new LinkedHashMap<>();
    for (String field :
        List.of(
            "assessed", "inspected", "rectified", "responsibleDisclosed", "managerDisclosed",
            "pledged")) {
      answers.put(field, true);
    }
    answers.put("risks", "无");
    answers.put("posted", "大门口");
    return answers;
  }

  private Platform.Answer answer(String token, YearMonth month, Map<String, Object> answers) {
    return new Strangers(platform.url(), "203.0.113.201")
        .send("POST", "/self/returns/" + month, answers, "Cookie", "bihuan-self=" + token);
  }

  private void answerForAll(YearMonth month) {
    for (MonthlyReturn one : store.of(month)) {
      if (!one.isAnswered()) {
        store.answer(
            new MonthlyReturn(month, one.enterprise(), platform.clock().now(), "无", "大门口"));
      }
    }
  }

  @Test
  void everyPathIsTaken() {
    String diligent = token("按时填报的商场");
    token("不填报的商场");
    YearMonth month = openMonth();
    String key = "CN-" + month;

    assertThat(
            new Strangers(platform.url(), "203.0.113.201")
                .get("/self", "Cookie", "bihuan-self=" + diligent)
                .text())
        .contains(month + " 的“三自主两公开一承诺”还没有填报");
    Map<String, Object> partly = answers();
    partly.put("pledged", false);
    partly.put("risks", "");
    assertThat(answer(diligent, month, partly).message())
        .contains("“承诺不存在突出风险或者已落实防范措施”没有勾选", "“突出风险和防范措施”不能为空");
    assertThat(answer(diligent, month.plusMonths(1), answers()).status()).isEqualTo(404);
    assertThat(answer(diligent, month, answers()).status()).isEqualTo(204);
    assertThat(answer(diligent, month, answers()).status()).isEqualTo(409);
    assertThat(answer("fremd", month, answers()).status()).isEqualTo(401);
    String page = platform.get("shequ-4-1", "/returns?month=" + month).text();
    assertThat(page).contains("按时填报的商场", "不填报的商场", "未报");
    assertThat(platform.get("modeler", "/returns").status()).isEqualTo(403);

    platform.post("shequ-4-1", "/api/notices/read", Map.of("all", true));
    platform.fireTimersUntil(key, month.atEndOfMonth().minusDays(1));
    assertThat(platform.get("shequ-4-1", "/api/notices?unread=true").text())
        .contains("即将到期", "不填报的商场")
        .doesNotContain("按时填报的商场");
    platform.post("shequ-4-1", "/api/notices/read", Map.of("all", true));
    platform.fireTimersUntil(key, month.atEndOfMonth());
    assertThat(platform.get("shequ-4-1", "/api/notices?unread=true").text())
        .contains("已逾期", "不填报的商场");
    String task = platform.taskOf(key, "Task_UrgeReturn").get("id").asText();
    assertThat(platform.get(SAFETY, "/m/tasks/" + task).text()).contains("不填报的商场");
    assertThat(platform.completeTask(SAFETY, task, "result", "").message())
        .contains("“办理情况”不能为空");
    platform.doneAt(SAFETY, key, "Task_UrgeReturn", "result", "已电话督促");

    YearMonth next = openMonth();
    answerForAll(next);
    platform.fireTimersUntil("CN-" + next, next.atEndOfMonth());
    assertThat(
            historyService
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey("CN-" + next)
                .unfinished()
                .count())
        .isZero();
    new ModelCoverage(historyService, repositoryService, takenFlows)
        .assertComplete("monthly-return", List.of(key, "CN-" + next));
  }
}
