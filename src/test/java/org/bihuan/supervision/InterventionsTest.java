package org.bihuan.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.bihuan.Platform;
import org.bihuan.PlatformTest;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Administrators put instances right; what a preview tells comes true, and the preview leaves no trace. */
@PlatformTest
class InterventionsTest {

  private static final String ONE = "gonggong-anquan-ban-1";
  private static final String TWO = "gonggong-anquan-ban-2";
  private static final String ADMIN = "admin";
  private static final String RECTIFY = "Task_RectifyHazard";
  private static final String VERIFY = "Task_VerifyHazard";

  @Autowired Platform platform;
  @Autowired RuntimeService runtimeService;
  @Autowired RepositoryService repositoryService;
  @Autowired ManagementService managementService;
  @Autowired JdbcClient jdbc;

  private String rectifying() {
    String number = platform.report(ONE, platform.facts());
    platform.done(ONE, number, "verification", "confirmed");
    return number;
  }

  private void close(String number) {
    platform.done(ONE, number, "measuresTaken", "已清障");
    platform.done(TWO, number, "passed", true);
    platform.done(TWO, number, "approved", true);
  }

  private String instance(String number) {
    return platform.hazard(number).get("processInstanceId").asText();
  }

  private static Map<String, Object> intervention(String action, String to) {
    Map<String, Object> intervention = new HashMap<>();
    intervention.put("action", action);
    intervention.put("to", to);
    intervention.put("reason", "办理人误操作，退回重办");
    return intervention;
  }

  private JsonNode preview(String instance, Map<String, Object> intervention) {
    Platform.Answer answer =
        platform.post(ADMIN, "/api/instances/" + instance + "/preview", intervention);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.body();
  }

  private JsonNode done(String instance, Map<String, Object> intervention) {
    Platform.Answer answer =
        platform.post(ADMIN, "/api/instances/" + instance + "/interventions", intervention);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.body();
  }

  private Platform.Answer refused(String instance, Map<String, Object> intervention) {
    Platform.Answer answer =
        platform.post(ADMIN, "/api/instances/" + instance + "/interventions", intervention);
    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    return answer;
  }

  private JsonNode story(String instance) {
    return platform.get("supervisor", "/api/instances/" + instance).body();
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static List<String> names(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(one -> one.get("name").asText())
        .toList();
  }

  private static List<String> fields(Platform.Answer answer) {
    return StreamSupport.stream(answer.body().get("errors").spliterator(), false)
        .map(error -> error.get("field").asText())
        .toList();
  }

  private List<JsonNode> deeds(String subject) {
    List<JsonNode> deeds = new ArrayList<>();
    platform
        .get("supervisor", "/api/audit/entries?kind=engine&size=200&subject=" + subject)
        .body()
        .get("items")
        .forEach(deeds::add);
    return deeds;
  }

  /** A digest of every table that an intervention could touch; what is sealed later is counted. */
  private Map<String, String> state() {
    Map<String, String> state = new TreeMap<>();
    for (String table :
        jdbc.sql(
                """
                select tablename from pg_tables where schemaname = 'public'
                  and (tablename like 'act\\_ru\\_%' or tablename like 'act\\_hi\\_%'
                    or tablename like 'hazard%' or tablename like 'paper%'
                    or tablename like 'matter%' or tablename like 'deadline%'
                    or tablename = 'notice')
                """)
            .query(String.class)
            .list()) {
      state.put(
          table,
          jdbc.sql(
                  "select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from "
                      + table
                      + " t")
              .query(String.class)
              .single());
    }
    state.put(
        "audit_entry",
        jdbc.sql("select count(*)::text from audit_entry").query(String.class).single());
    return state;
  }

  @ParameterizedTest
  @CsvSource({
    "move, Task_AssignHazard",
    "move, Task_VerifyHazard",
    "move, EndEvent_Closed",
    "suspend,",
    "cancel,"
  })
  void previewLeavesNothingBehind(String action, String to) {
    String number = rectifying();
    Map<String, String> before = state();
    assertThat(before).containsKeys("act_ru_task", "act_hi_actinst", "hazard_number", "paper_number");
    JsonNode preview = preview(instance(number), intervention(action, to));
    assertThat(preview.get("problems")).isEmpty();
    assertThat(state()).isEqualTo(before);
  }

  @Test
  void previewTellsWhatAMoveThenDoes() {
    String number = rectifying();
    String instance = instance(number);
    JsonNode preview = preview(instance, intervention("move", VERIFY));
    assertThat(preview.get("actionName").asText()).isEqualTo("移动流程");
    assertThat(names(preview.get("before"))).contains("整改隐患", "监督各项期限");
    assertThat(names(preview.get("after")))
        .contains("核实隐患", "监督各项期限")
        .doesNotContain("整改隐患");
    assertThat(names(preview.get("tasksCancelled"))).containsExactly("整改隐患");
    assertThat(names(preview.get("tasksCreated"))).containsExactly("核实隐患");
    assertThat(texts(preview.get("tasksCreated").get(0).get("offices")))
        .containsExactly("公共安全办安全生产线");
    assertThat(preview.get("statusBefore").asText()).isEqualTo("整改中");
    assertThat(preview.get("statusAfter").asText()).isEqualTo("待核实");
    assertThat(preview.get("differences")).isEmpty();
    assertThat(texts(preview.get("warnings"))).contains("“监督各项期限”继续运行");
    assertThat(platform.status(number)).isEqualTo("rectifying");

    JsonNode done = done(instance, intervention("move", VERIFY));
    assertThat(done.get("id").asText()).isEqualTo(instance);
    assertThat(done.get("message").asText()).isEqualTo("已移动流程：自“整改隐患”，至“核实隐患”");
    assertThat(platform.status(number)).isEqualTo("reported");
    assertThat(platform.taskKey(number)).isEqualTo(VERIFY);

    List<JsonNode> deeds = deeds(number);
    assertThat(deeds).hasSize(1);
    JsonNode deed = deeds.get(0);
    assertThat(deed.get("actor").asText()).isEqualTo(ADMIN);
    assertThat(deed.get("what").asText()).isEqualTo("移动流程");
    assertThat(deed.get("words").get("原因").asText()).isEqualTo("办理人误操作，退回重办");
    assertThat(deed.get("words").get("自").asText()).isEqualTo("整改隐患");
    assertThat(deed.get("words").get("至").asText()).isEqualTo("核实隐患");
    assertThat(deed.get("words").get("流程实例").asText()).isEqualTo(instance);
    JsonNode moved =
        StreamSupport.stream(story(instance).get("trail").spliterator(), false)
            .filter(event -> event.get("what").asText().equals("流程·移动"))
            .findFirst()
            .orElseThrow();
    assertThat(moved.get("person").asText()).isEqualTo(ADMIN);
    assertThat(moved.get("annotation").asText()).isEqualTo("办理人误操作，退回重办");
    assertThat(texts(story(instance).get("flows"))).containsOnlyOnce("Flow_ToVerification");

    platform.done(ONE, number, "verification", "confirmed");
    close(number);
    assertThat(platform.status(number)).isEqualTo("closed");
  }

  @Test
  void moveMayLeaveOneActivityAlone() {
    String number = rectifying();
    Map<String, Object> intervention = intervention("move", "Task_ReinspectHazard");
    intervention.put("from", RECTIFY);
    done(instance(number), intervention);
    assertThat(platform.status(number)).isEqualTo("reinspecting");
    intervention.put("from", RECTIFY);
    assertThat(fields(refused(instance(number), intervention))).containsExactly("from");
  }

  @Test
  void hazardWhoseProcessWasCancelledIsTakenUpAgain() {
    String number = rectifying();
    String instance = instance(number);
    JsonNode preview = preview(instance, intervention("cancel", null));
    assertThat(preview.get("after")).isEmpty();
    assertThat(texts(preview.get("differences")))
        .containsExactly(number + " 流程：台账为“整改中”，流程为“没有在运行”");
    assertThat(texts(preview.get("warnings"))).anyMatch(text -> text.contains("不一致"));
    assertThat(preview.get("timersRemoved")).isNotEmpty();

    done(instance, intervention("cancel", null));
    JsonNode cancelled = story(instance);
    assertThat(cancelled.get("state").asText()).isEqualTo("cancelled");
    assertThat(cancelled.get("deleteReason").asText()).isEqualTo("办理人误操作，退回重办");
    assertThat(refused(instance, intervention("move", VERIFY)).message()).contains("流程已结束");
    assertThat(refused(instance, intervention("cancel", null)).message()).contains("流程已结束");

    JsonNode again = preview(instance, intervention("restart", RECTIFY));
    assertThat(again.get("problems")).isEmpty();
    assertThat(names(again.get("tasksCreated"))).contains("整改隐患");
    assertThat(again.get("differences")).isEmpty();
    String successor = done(instance, intervention("restart", RECTIFY)).get("id").asText();
    assertThat(successor).isNotEqualTo(instance);
    assertThat(instance(number)).isEqualTo(successor);
    assertThat(platform.taskKey(number)).isEqualTo(RECTIFY);
    assertThat(platform.timers(number)).isNotEmpty();
    assertThat(refused(instance, intervention("restart", RECTIFY)).message())
        .contains("已有同样的流程在运行");
    assertThat(deeds(number).stream().map(deed -> deed.get("what").asText()))
        .containsExactlyInAnyOrder("取消流程", "重新启动流程");
    close(number);
    assertThat(platform.status(number)).isEqualTo("closed");
  }

  @Test
  void closedHazardIsNotStartedAgain() {
    String number = rectifying();
    close(number);
    String instance = instance(number);
    assertThat(texts(preview(instance, intervention("restart", RECTIFY)).get("problems")))
        .singleElement()
        .asString()
        .contains("已销号", "另行报告");
    assertThat(refused(instance, intervention("restart", RECTIFY)).message()).contains("已销号");
    String watch = story(instance).get("children").get(0).get("id").asText();
    JsonNode target = platform.get(ADMIN, "/api/instances/" + watch + "/targets").body().get(0);
    assertThat(
            refused(watch, intervention("restart", target.get("activityId").asText())).message())
        .contains("上级流程");
  }

  @Test
  void suspendedInstanceIsNotMovedUntilItIsActive() {
    String number = rectifying();
    String instance = instance(number);
    assertThat(refused(instance, intervention("activate", null)).message()).contains("没有挂起");
    done(instance, intervention("suspend", null));
    assertThat(story(instance).get("state").asText()).isEqualTo("suspended");
    assertThat(refused(instance, intervention("move", VERIFY)).message()).contains("流程已挂起");
    assertThat(refused(instance, intervention("suspend", null)).message()).contains("已经挂起");
    done(instance, intervention("activate", null));
    assertThat(story(instance).get("state").asText()).isEqualTo("running");
    assertThat(deeds(number).stream().map(deed -> deed.get("what").asText()))
        .containsExactlyInAnyOrder("挂起流程", "激活流程");
    assertThat(refused(instance, intervention("restart", VERIFY)).message()).contains("没有结束");
    close(number);
  }

  @Test
  void stuckInstanceIsTriedAgain() {
    Probe probe = new Probe(runtimeService, repositoryService);
    String instance = probe.startAt("Task_Compute");
    for (int i = 0; i < 3; i++) {
      String job = job(instance).getId();
      assertThatThrownBy(() -> managementService.executeJob(job))
          .isInstanceOf(ProcessEngineException.class);
    }
    JsonNode stuck = story(instance);
    assertThat(stuck.get("state").asText()).isEqualTo("incident");
    assertThat(stuck.get("incidents").get(0).get("message").asText()).contains("given");
    JsonNode preview = preview(instance, intervention("retry", null));
    assertThat(preview.get("jobsRetried").asInt()).isEqualTo(1);
    assertThat(job(instance).getRetries()).isZero();

    runtimeService.setVariable(instance, "given", "42");
    assertThat(done(instance, intervention("retry", null)).get("message").asText())
        .isEqualTo("已重试作业：作业数“1”");
    assertThat(story(instance).get("state").asText()).isEqualTo("running");
    managementService.executeJob(job(instance).getId());
    assertThat(texts(story(instance).get("standsAt"))).containsExactly("查看");
    assertThat(refused(instance, intervention("retry", null)).message()).contains("没有失败的作业");

    runtimeService.deleteProcessInstance(instance, "试验");
    assertThat(preview(instance, intervention("restart", "Task_Look")).get("problems")).isEmpty();
    String again = done(instance, intervention("restart", "Task_Look")).get("id").asText();
    assertThat(runtimeService.getVariable(again, "given")).isEqualTo("42");
    assertThat(deeds(instance).stream().map(deed -> deed.get("what").asText()))
        .containsExactlyInAnyOrder("重试作业", "重新启动流程");
    probe.remove();
  }

  private Job job(String instance) {
    return managementService.createJobQuery().processInstanceId(instance).singleResult();
  }

  @Test
  void whatTheProcessRefusesIsToldAndNothingIsDone() {
    String number = rectifying();
    String instance = instance(number);
    Map<String, String> before = state();
    JsonNode preview = preview(instance, intervention("move", "EndEvent_Withdrawn"));
    assertThat(texts(preview.get("problems"))).containsExactly("“撤销原因”不能为空");
    assertThat(preview.get("after")).isEqualTo(preview.get("before"));
    assertThat(refused(instance, intervention("move", "EndEvent_Withdrawn")).message())
        .isEqualTo("“撤销原因”不能为空");
    assertThat(state()).isEqualTo(before);
  }

  @Test
  void everyFaultyFieldIsNamed() {
    String instance = instance(rectifying());
    Map<String, Object> intervention = intervention("move", "");
    intervention.put("reason", " ");
    assertThat(fields(refused(instance, intervention))).containsExactly("to", "reason");
    assertThat(fields(refused(instance, intervention("explode", null)))).containsExactly("action");
    intervention = intervention("move", VERIFY);
    intervention.put("reason", "长".repeat(501));
    assertThat(fields(refused(instance, intervention))).containsExactly("reason");
    intervention.put("reason", "有\u0000字");
    assertThat(fields(refused(instance, intervention))).containsExactly("reason");
    for (String target :
        List.of("Task_Nowhere", "StartEvent_HazardReported", "Flow_Rectified", "Task_ControlRisk")) {
      Platform.Answer answer = refused(instance, intervention("move", target));
      assertThat(fields(answer)).containsExactly("to");
      assertThat(answer.message()).contains(target);
      assertThat(
              platform
                  .post(ADMIN, "/api/instances/" + instance + "/preview", intervention("move", target))
                  .status())
          .isEqualTo(400);
    }
    assertThat(
            platform
                .post(ADMIN, "/api/instances/none/interventions", intervention("suspend", null))
                .status())
        .isEqualTo(404);
  }

  @Test
  void previewNeedsNoReason() {
    Map<String, Object> intervention = intervention("move", VERIFY);
    intervention.remove("reason");
    assertThat(preview(instance(rectifying()), intervention).get("problems")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {ONE, "supervisor", "leader", "anweiban-1", "modeler"})
  void onlyAdministratorsIntervene(String person) {
    String number = rectifying();
    for (String path : List.of("/preview", "/interventions")) {
      assertThat(
              platform
                  .post(
                      person,
                      "/api/instances/" + instance(number) + path,
                      intervention("move", VERIFY))
                  .status())
          .isEqualTo(403);
    }
    assertThat(platform.taskKey(number)).isEqualTo(RECTIFY);
  }
}
