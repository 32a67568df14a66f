package org.bihuan.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bihuan.Platform;
import org.bihuan.PlatformTest;
import org.bihuan.TakenFlows;
import org.bihuan.calendar.MovableClock;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Instances that run and that ended long ago are found, and tell what happened. */
@PlatformTest
class InstancesTest {

  private static final String ONE = "gonggong-anquan-ban-1";
  private static final String TWO = "gonggong-anquan-ban-2";
  private static final String LOOP = "hazard-rectification";

  @Autowired Platform platform;
  @Autowired TakenFlows takenFlows;
  @Autowired RuntimeService runtimeService;
  @Autowired RepositoryService repositoryService;
  @Autowired ManagementService managementService;
  @Autowired JdbcClient jdbc;

  @AfterEach
  void realTime() {
    platform.clock().reset();
  }

  private String rectifying() {
    String number = platform.report(ONE, platform.facts());
    platform.done(ONE, number, "verification", "confirmed");
    return number;
  }

  /** Fails its re-inspection once, so that a part of the loop is taken twice. */
  private void close(String number) {
    pass(Duration.ofHours(2));
    platform.done(ONE, number, "measuresTaken", "车辆已挪走");
    pass(Duration.ofHours(1));
    platform.done(TWO, number, "passed", false, "comment", "又停了两辆");
    pass(Duration.ofHours(3));
    platform.done(ONE, number, "measuresTaken", "已装隔离桩");
    platform.done(TWO, number, "passed", true, "comment", "通道畅通");
    platform.done(TWO, number, "approved", true);
  }

  private void pass(Duration time) {
    platform.clock().moveTo(platform.clock().now().plus(time));
  }

  private static Instant at(LocalDate day, int hour) {
    return day.atTime(hour, 0).atZone(MovableClock.ZONE).toInstant();
  }

  private JsonNode list(String query) {
    Platform.Answer answer = platform.get("supervisor", "/api/instances" + query);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.body().get("items");
  }

  private JsonNode loop(String query) {
    JsonNode items = list("?process=" + LOOP + "&" + query);
    assertThat(items).hasSize(1);
    return items.get(0);
  }

  private JsonNode story(String id) {
    Platform.Answer answer = platform.get("supervisor", "/api/instances/" + id);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.body();
  }

  private String instance(String number) {
    return platform.hazard(number).get("processInstanceId").asText();
  }

  private static Stream<JsonNode> all(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  private static List<String> texts(JsonNode list) {
    return all(list).map(JsonNode::asText).toList();
  }

  private static List<String> texts(JsonNode list, String field) {
    return all(list).map(one -> one.get(field).asText()).toList();
  }

  @Test
  void hazardThatWasClosedLongAgoIsFoundWithItsWholePast() {
    LocalDate day = platform.clock().today().minusDays(700);
    platform.clock().moveTo(at(day, 9));
    String number = rectifying();
    close(number);
    platform.clock().reset();

    JsonNode line = loop("key=" + number);
    assertThat(line.get("state").asText()).isEqualTo("finished");
    assertThat(line.get("stateName").asText()).isEqualTo("已结束");
    assertThat(line.get("title").asText()).isEqualTo("消防车道被占堵");
    assertThat(line.get("officeName").asText()).isEqualTo("公共安全办安全生产线");
    assertThat(line.get("gradeName").asText()).isEqualTo("一般隐患");
    assertThat(line.get("hazard").asBoolean()).isTrue();
    assertThat(line.get("durationMillis").asLong()).isEqualTo(Duration.ofHours(6).toMillis());
    assertThat(line.get("standsAt")).isEmpty();
    assertThat(loop("key=" + number + "&startedFrom=" + day + "&startedTo=" + day)).isEqualTo(line);
    assertThat(loop("key=" + number + "&endedFrom=" + day + "&endedTo=" + day)).isEqualTo(line);
    assertThat(list("?key=" + number + "&endedFrom=" + day.plusDays(1))).isEmpty();
    assertThat(list("?key=" + number + "&startedTo=" + day.minusDays(1))).isEmpty();

    JsonNode story = story(line.get("id").asText());
    assertThat(story.get("businessKey").asText()).isEqualTo(number);
    assertPath(number, story);
    assertThat(texts(story.get("flows")).stream().filter("Flow_Rectified"::equals)).hasSize(2);
    assertThat(texts(story.get("flows"))).containsOnlyOnce("Flow_Assigned", "Flow_WasAssigned");
    assertThat(story.get("current")).isEmpty();
    assertThat(texts(story.get("children"), "processKey")).containsExactly("deadline-watch");
    JsonNode watch = story(story.get("children").get(0).get("id").asText());
    assertThat(watch.get("parent").get("id").asText()).isEqualTo(story.get("id").asText());
    assertThat(watch.get("state").asText()).isEqualTo("finished");

    JsonNode rectification = only(story.get("summary"), "activityId", "Task_RectifyHazard");
    assertThat(rectification.get("count").asInt()).isEqualTo(2);
    assertThat(rectification.get("totalMillis").asLong()).isEqualTo(Duration.ofHours(5).toMillis());
    assertThat(rectification.get("maxMillis").asLong()).isEqualTo(Duration.ofHours(3).toMillis());
    JsonNode first = only(story.get("activities"), "activityId", "StartEvent_HazardReported");
    assertThat(first).isEqualTo(story.get("activities").get(0));
    JsonNode verification = only(story.get("activities"), "activityId", "Task_VerifyHazard");
    assertThat(verification.get("type").asText()).isEqualTo("userTask");
    assertThat(verification.get("name").asText()).isEqualTo("核实隐患");

    assertThat(texts(story.get("trail"), "what"))
        .containsSubsequence("登记", "核实", "交办", "整改", "复查", "整改", "复查", "审批销号", "办结");
    JsonNode inspected =
        all(story.get("trail"))
            .filter(event -> event.get("outcome").asText().equals("不合格"))
            .findFirst()
            .orElseThrow();
    assertThat(inspected.get("words").get("意见").asText()).isEqualTo("又停了两辆");
    assertThat(inspected.get("person").asText()).isEqualTo(TWO);
    JsonNode done =
        all(story.get("trail"))
            .filter(event -> event.get("what").asText().equals("任务·办结"))
            .findFirst()
            .orElseThrow();
    assertThat(done.get("source").asText()).isEqualTo("engine");
    assertThat(done.get("person").asText()).isEqualTo(ONE);
    assertThat(texts(story.get("trail"), "at")).isSorted();
  }

  @Test
  void decisionTellsTheRulesThatAppliedByTheirRows() {
    JsonNode story = story(instance(rectifying()));
    JsonNode criterion =
        all(story.get("decisions"))
            .filter(decision -> decision.get("key").asText().equals("criteria-general"))
            .findFirst()
            .orElseThrow();
    assertThat(criterion.get("name").asText()).startsWith("通用判定条款");
    assertThat(criterion.get("version").asInt()).isPositive();
    assertThat(criterion.get("activityId").asText()).isEqualTo("Task_GradeHazard");
    assertThat(texts(criterion.get("inputs"), "name")).containsExactly("条款代码", "发现日期");
    assertThat(texts(criterion.get("inputs"), "value"))
        .containsExactly("GEN-01", platform.clock().today().toString());
    assertThat(criterion.get("rules")).hasSize(1);
    JsonNode rule = criterion.get("rules").get(0);
    assertThat(rule.get("number").asInt()).isEqualTo(1);
    assertThat(rule.get("ruleId").asText()).isEqualTo("Rule_GEN_01");
    assertThat(rule.get("annotation").asText()).isNotBlank();
    assertThat(texts(rule.get("conditions"))).contains("条款代码：\"GEN-01\"");
    JsonNode grade = only(criterion.get("outputs"), "name", "等级");
    assertThat(grade.get("rule").asInt()).isEqualTo(1);
    assertThat(grade.get("value").asText()).isEqualTo("ordinary");
  }

  @Test
  void pathOfAMajorHazardIsToldAsItWasTaken() {
    Map<String, Object> facts = platform.facts();
    facts.put("sector", "s08-tezhong");
    facts.put("criteria", List.of("SE45-4.6b"));
    String number = platform.report(ONE, facts);
    platform.done(ONE, number, "verification", "confirmed");
    JsonNode line = loop("key=" + number + "&grade=major");
    assertThat(texts(line.get("standsAt"))).contains("制定整改方案", "监督各项期限", "督办重大隐患");
    JsonNode story = story(line.get("id").asText());
    assertPath(number, story);
    assertThat(texts(story.get("current")))
        .containsExactlyInAnyOrder(
            "Task_PlanRectification", "CallActivity_WatchDeadlines", "CallActivity_SuperviseMajorHazard");
    JsonNode supervision = only(story.get("children"), "processKey", "major-hazard");
    assertPath(supervision.get("id").asText(), story(supervision.get("id").asText()), null);
    assertThat(list("?key=" + number + "&grade=ordinary")).isEmpty();
  }

  private void assertPath(String number, JsonNode story) {
    assertPath(instance(number), story, number);
  }

  private void assertPath(String instance, JsonNode story, String what) {
    assertThat(Set.copyOf(texts(story.get("flows"))))
        .as(what)
        .isEqualTo(takenFlows.of(instance));
  }

  private static JsonNode only(JsonNode list, String field, String value) {
    List<JsonNode> found =
        all(list).filter(one -> one.get(field).asText().equals(value)).toList();
    assertThat(found).as("%s of %s", value, list).hasSize(1);
    return found.get(0);
  }

  @Test
  void changeOfAVariableIsToldOnceAndNoWordsOfForms() {
    String number = rectifying();
    String instance = instance(number);
    JsonNode changes = story(instance).get("changes");
    Platform.Answer changed =
        platform.post(
            "anweiban-1",
            "/api/hazards/" + number + "/change",
            Map.of("newOffice", "chengguan-ban", "comment", "占道归口城市管理办"));
    assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    JsonNode after = story(instance).get("changes");
    assertThat(after.size()).isGreaterThan(changes.size());
    JsonNode office = only(after, "name", "responsibleOffice");
    assertThat(office.get("value").asText()).isEqualTo("chengguan-ban");
    assertThat(texts(after, "name")).doesNotContain("hazard", "title", "comment", "measuresTaken");
    JsonNode variable = only(story(instance).get("variables"), "name", "responsibleOffice");
    assertThat(variable.get("value").asText()).isEqualTo("chengguan-ban");
    assertThat(variable.get("type").asText()).isEqualToIgnoringCase("string");
    assertThat(loop("key=" + number + "&office=chengguan-ban").get("officeName").asText())
        .isEqualTo("城市管理办");
    assertThat(list("?key=" + number + "&office=gonggong-anquan-ban")).isEmpty();
  }

  @Test
  void instancesAreFoundByTheirState() {
    String running = rectifying();
    String suspended = rectifying();
    runtimeService.suspendProcessInstanceById(instance(suspended));
    assertThat(loop("state=running&key=" + running).get("state").asText()).isEqualTo("running");
    assertThat(list("?state=suspended&process=" + LOOP + "&key=" + running)).isEmpty();
    assertThat(list("?state=finished&process=" + LOOP + "&key=" + running)).isEmpty();
    assertThat(loop("state=suspended&key=" + suspended).get("stateName").asText())
        .isEqualTo("已挂起");
    assertThat(list("?state=running&process=" + LOOP + "&key=" + suspended)).isEmpty();
    runtimeService.activateProcessInstanceById(instance(suspended));
  }

  @Test
  void instancesOfOtherProcessesAreFoundByTheirStateToo() {
    Probe probe = new Probe(runtimeService, repositoryService);
    String cancelled = probe.start();
    runtimeService.deleteProcessInstance(cancelled, "试验");
    String stuck = probe.startAt("Task_Compute");
    managementService.setJobRetries(
        managementService.createJobQuery().processInstanceId(stuck).singleResult().getId(), 0);
    JsonNode ended = only(list("?state=cancelled&process=" + Probe.KEY), "id", cancelled);
    assertThat(ended.get("deleteReason").asText()).isEqualTo("试验");
    assertThat(ended.get("processName").asText()).isEqualTo("试验流程");
    assertThat(ended.get("hazard").asBoolean()).isFalse();
    assertThat(list("?state=finished&process=" + Probe.KEY)).isEmpty();
    JsonNode troubled = only(list("?state=incident&process=" + Probe.KEY), "id", stuck);
    assertThat(troubled.get("stateName").asText()).isEqualTo("有异常");
    assertThat(texts(troubled.get("standsAt"))).containsExactly("计算");
    JsonNode story = story(stuck);
    assertThat(texts(story.get("current"))).containsExactly("Task_Compute");
    assertThat(story.get("incidents").get(0).get("activityId").asText()).isEqualTo("Task_Compute");
    assertThat(story.get("failedJobs").get(0).get("name").asText()).isEqualTo("计算");
    probe.remove();
  }

  @Test
  void pagesFollowEachOtherFromTheLatestToTheFirst() {
    rectifying();
    rectifying();
    JsonNode first = platform.get("supervisor", "/api/instances?size=1&page=0").body();
    JsonNode second = platform.get("supervisor", "/api/instances?size=1&page=1").body();
    assertThat(first.get("more").asBoolean()).isTrue();
    assertThat(first.get("items")).hasSize(1);
    assertThat(second.get("items").get(0)).isNotEqualTo(first.get("items").get(0));
    assertThat(OffsetDateTime.parse(startOf(second)).toInstant())
        .isBeforeOrEqualTo(OffsetDateTime.parse(startOf(first)).toInstant());
    assertThat(
            platform
                .get("supervisor", "/api/instances?size=1&page=0&key=NO-SUCH-KEY")
                .body()
                .get("more")
                .asBoolean())
        .isFalse();
  }

  private static String startOf(JsonNode page) {
    return page.get("items").get(0).get("startedAt").asText();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "state=lost | state",
        "grade=huge | grade",
        "office=nobody | office",
        "startedFrom=yesterday | startedFrom",
        "startedFrom=2026-02-01&startedTo=2026-01-31 | startedTo",
        "endedTo=2026-02-30 | endedTo",
        "page=-1 | page",
        "page=1000 | page",
        "size=0 | size",
        "size=many | size"
      })
  void faultyParameterIsNamed(String query, String field) {
    Platform.Answer answer = platform.get("supervisor", "/api/instances?" + query);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.message()).startsWith("参数“" + field + "”");
    assertThat(texts(answer.body().get("errors"), "field")).containsExactly(field);
  }

  @Test
  void everyFaultyParameterIsNamedAtOnce() {
    Platform.Answer answer = platform.get("supervisor", "/api/instances?state=lost&size=0");
    assertThat(texts(answer.body().get("errors"), "field")).containsExactly("state", "size");
  }

  @Test
  void diagramIsThatOfTheInstancesOwnVersion() {
    String instance = instance(rectifying());
    JsonNode line = story(instance);
    String model =
        new String(
            platform.bytes("leader", "/api/instances/" + instance + "/diagram"),
            StandardCharsets.UTF_8);
    assertThat(model).contains("id=\"hazard-rectification\"", "整改隐患", "BPMNDiagram");
    assertThat(
            new String(
                platform.bytes(
                    "leader",
                    "/api/models/" + line.get("definitionId").asText() + "/diagram"),
                StandardCharsets.UTF_8))
        .isEqualTo(model);
    assertThat(platform.get("leader", "/api/instances/none/diagram").status()).isEqualTo(404);
    assertThat(platform.get("leader", "/api/instances/none").status()).isEqualTo(404);
    assertThat(platform.get("leader", "/api/models/none/diagram").status()).isEqualTo(404);
  }

  @Test
  void targetsAreTheNodesThatAnInstanceCanBeSentTo() {
    JsonNode targets =
        platform
            .get("supervisor", "/api/instances/" + instance(rectifying()) + "/targets")
            .body();
    assertThat(texts(targets, "activityId"))
        .contains("Task_VerifyHazard", "Gateway_IsMajor", "Task_AssignHazard", "EndEvent_Closed")
        .doesNotContain(
            "StartEvent_HazardReported", "SubProcess_WithdrawHazard", "LinkEvent_ToAssignment");
    JsonNode target = only(targets, "activityId", "Task_VerifyHazard");
    assertThat(target.get("name").asText()).isEqualTo("核实隐患");
    assertThat(target.get("type").asText()).isEqualTo("userTask");
  }

  @Test
  void heatCountsTheVisitsOfAPeriod() {
    LocalDate day = platform.clock().today().minusDays(500);
    platform.clock().moveTo(at(day, 9));
    close(rectifying());
    rectifying();
    platform.clock().reset();
    Platform.Answer answer =
        platform.get("leader", "/api/models/" + LOOP + "/heat?from=" + day + "&to=" + day);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    JsonNode heat = answer.body();
    assertThat(heat.get("limited").asBoolean()).isFalse();
    JsonNode rectify = only(heat.get("activities"), "activityId", "Task_RectifyHazard");
    assertThat(rectify.get("name").asText()).isEqualTo("整改隐患");
    assertThat(rectify.get("count").asInt()).isEqualTo(3);
    assertThat(rectify.get("running").asInt()).isEqualTo(1);
    assertThat(rectify.get("canceled").asInt()).isZero();
    assertThat(rectify.get("averageMillis").asLong())
        .isEqualTo(Duration.ofMinutes(150).toMillis());
    assertThat(rectify.get("medianMillis").asLong()).isEqualTo(Duration.ofMinutes(150).toMillis());
    assertThat(rectify.get("maxMillis").asLong()).isEqualTo(Duration.ofHours(3).toMillis());
    JsonNode models = platform.get("leader", "/api/models").body();
    JsonNode model = only(models, "key", LOOP);
    assertThat(heat.get("definitionId")).isEqualTo(model.get("id"));
    int version = model.get("version").asInt();
    assertThat(model.get("versions").get(0).get("version").asInt()).isEqualTo(version);
    String path = "/api/models/" + LOOP + "/heat?from=" + day + "&to=" + day + "&version=";
    assertThat(platform.get("leader", path + version).body().get("activities"))
        .isEqualTo(heat.get("activities"));
    assertThat(platform.get("leader", path + (version + 1)).status()).isEqualTo(404);
    assertThat(platform.get("leader", path + "0").status()).isEqualTo(400);
  }

  @Test
  void heatIsOfTheLast90DaysUnlessAskedAndOfNoMoreThanAYear() {
    JsonNode heat = platform.get("leader", "/api/models/" + LOOP + "/heat").body();
    LocalDate today = platform.clock().today();
    assertThat(heat.get("to").asText()).isEqualTo(today.toString());
    assertThat(heat.get("from").asText()).isEqualTo(today.minusDays(89).toString());
    Platform.Answer tooLong =
        platform.get(
            "leader", "/api/models/" + LOOP + "/heat?from=2024-01-01&to=2025-01-01");
    assertThat(tooLong.status()).isEqualTo(400);
    assertThat(tooLong.message()).contains("366");
    assertThat(platform.get("leader", "/api/models/none/heat").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {ONE, "shequ-1-1", "modeler"})
  void onlyWhoReadsEverythingReadsInstances(String person) {
    String instance = instance(rectifying());
    String definition = story(instance).get("definitionId").asText();
    for (String path :
        List.of(
            "/api/instances",
            "/api/instances/" + instance,
            "/api/instances/" + instance + "/diagram",
            "/api/instances/" + instance + "/targets",
            "/api/models",
            "/api/models/" + definition + "/diagram",
            "/api/models/" + LOOP + "/heat")) {
      assertThat(platform.get(person, path).status()).as(path).isEqualTo(403);
      assertThat(platform.get(null, path).status()).as(path).isEqualTo(401);
    }
  }

  @Test
  void searchWalksIndexesOfItsOwn() {
    assertThat(
            jdbc.sql("select indexname from pg_indexes where indexname like 'bihuan_%'")
                .query(String.class)
                .list())
        .contains(
            "bihuan_instance_started",
            "bihuan_instance_of_process",
            "bihuan_instance_key",
            "bihuan_instance_open",
            "bihuan_instance_cancelled",
            "bihuan_activity_of_process");
  }
}
