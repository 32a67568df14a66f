package org.bihuan.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Date;
import java.util.List;
import java.util.stream.StreamSupport;
import org.bihuan.ModelCoverage;
import org.bihuan.Platform;
import org.bihuan.PlatformTest;
import org.bihuan.TakenFlows;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever is made to differ between register and engine is found, and nothing else. */
@PlatformTest
class ReconciliationTest {

  private static final String ONE = "gonggong-anquan-ban-1";
  private static final String SAFETY = "anweiban-1";

  @Autowired Platform platform;
  @Autowired JdbcClient jdbc;
  @Autowired TaskService taskService;
  @Autowired RuntimeService runtimeService;
  @Autowired HistoryService historyService;
  @Autowired RepositoryService repositoryService;
  @Autowired TakenFlows takenFlows;

  private String rectifying() {
    String number = platform.report(ONE, platform.facts());
    platform.done(ONE, number, "verification", "confirmed");
    return number;
  }

  private List<String> differences() {
    JsonNode found = platform.get("supervisor", "/api/ledger/reconciliation").body();
    return StreamSupport.stream(found.spliterator(), false)
        .map(one -> one.get("number").asText() + " " + one.get("what").asText())
        .toList();
  }

  private void change(String set, String number) {
    jdbc.sql("update hazard set " + set + " where number = :number")
        .param("number", number)
        .update();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "status = 'reinspecting' | status = 'rectifying' | 状态",
        "grade = 'major' | grade = 'ordinary' | 等级",
        "responsible_office = 'chengguan-ban' | responsible_office = 'anquan-ban-anquan' | 责任办所",
        "due_on = due_on + 1 | due_on = due_on - 1 | 整改期限",
        "status = 'closed', ended_at = now() | status = 'rectifying', ended_at = null | 流程"
      })
  void whatIsOtherInTheRegisterIsFound(String seeded, String mended, String what) {
    String number = rectifying();
    assertThat(differences()).isEmpty();
    change(seeded, number);
    assertThat(differences()).contains(number + " " + what);
    change(mended, number);
    assertThat(differences()).isEmpty();
  }

  @Test
  void dueDateThatWasMovedInTheEngineIsFound() {
    String number = rectifying();
    Task task = task(number);
    Date due = task.getDueDate();
    taskService.setDueDate(task.getId(), new Date(due.getTime() + 86_400_000));
    assertThat(differences()).containsExactly(number + " 任务“整改隐患”的期限");
    taskService.setDueDate(task.getId(), due);
    assertThat(differences()).isEmpty();
  }

  @Test
  void taskThatWasTakenFromItsOfficeIsFound() {
    String number = rectifying();
    Task task = task(number);
    taskService.deleteCandidateGroup(task.getId(), "anquan-ban-anquan");
    assertThat(differences()).containsExactly(number + " 任务“整改隐患”的办所");
    taskService.addCandidateGroup(task.getId(), "anquan-ban-anquan");
    assertThat(differences()).isEmpty();
  }

  @Test
  void loopThatNoLongerRunsIsFoundAndTheOfficeSettlesIt() {
    String number = rectifying();
    String instance = platform.hazard(number).get("processInstanceId").asText();
    runtimeService.suspendProcessInstanceById(instance);
    assertThat(differences()).isEmpty();
    runtimeService.activateProcessInstanceById(instance);
    runtimeService.startProcessInstanceByKey("ledger-reconciliation");

    runtimeService.deleteProcessInstance(instance, "behind the register's back");
    assertThat(differences()).containsExactly(number + " 流程");
    runtimeService.startProcessInstanceByKey("ledger-reconciliation");
    JsonNode task =
        platform
            .get(SAFETY, "/engine-rest/task?taskDefinitionKey=Task_SettleDifferences")
            .body()
            .get(0);
    assertThat(
            platform
                .completeTask(ONE, task.get("id").asText(), "result", "不该由我处理")
                .status())
        .isEqualTo(403);
    assertThat(
            platform
                .completeTask(SAFETY, task.get("id").asText(), "result", "")
                .message())
        .contains("处理情况");
    change("status = 'withdrawn', ended_at = now()", number);
    assertThat(
            platform
                .completeTask(SAFETY, task.get("id").asText(), "result", "流程被误删，已作废重报")
                .status())
        .isEqualTo(204);
    new ModelCoverage(historyService, repositoryService, takenFlows)
        .assertComplete("ledger-reconciliation");
    assertThat(differences()).isEmpty();
  }

  private Task task(String number) {
    return taskService
        .createTaskQuery()
        .processInstanceBusinessKey(number)
        .processDefinitionKey("hazard-rectification")
        .singleResult();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gonggong-anquan-ban-1", "shequ-1-1", "modeler"})
  void onlyWhoReadsEverythingCompares(String person) {
    assertThat(platform.get(person, "/api/ledger/reconciliation").status()).isEqualTo(403);
  }
}
