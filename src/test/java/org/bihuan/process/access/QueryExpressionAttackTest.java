package org.bihuan.process.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bihuan.Platform;
import org.bihuan.PlatformTest;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** CVE-2026-109432: an expression in a task query must not run, whatever the route. */
@PlatformTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryExpressionAttackTest {

  private static final String STAFF = "chengguan-ban-1";
  private static final List<String> PROPERTIES =
      List.of(
          "processInstanceBusinessKeyExpression",
          "processInstanceBusinessKeyLikeExpression",
          "assigneeExpression",
          "assigneeLikeExpression",
          "candidateGroupExpression",
          "candidateGroupsExpression",
          "candidateUserExpression",
          "involvedUserExpression",
          "ownerExpression",
          "dueAfterExpression",
          "dueBeforeExpression",
          "dueDateExpression",
          "followUpAfterExpression",
          "followUpBeforeOrNotExistentExpression",
          "followUpBeforeExpression",
          "followUpDateExpression",
          "createdAfterExpression",
          "createdBeforeExpression",
          "createdOnExpression",
          "updatedAfterExpression");

  @Autowired Platform platform;
  @Autowired FilterService filterService;
  @Autowired ApplicationContext applicationContext;

  private final ObjectMapper mapper = new ObjectMapper();
  private final Map<String, Visitor> visitors = new HashMap<>();

  @AfterEach
  void removeWhatAnAttackStored() {
    filterService.createFilterQuery().filterNameLike("angriff%").list().stream()
        .map(filter -> filter.getId())
        .forEach(filterService::deleteFilter);
  }

  private Visitor visitor(EngineInterface door, String person) {
    return visitors.computeIfAbsent(
        door + person, key -> door.visitor(platform.url(), person));
  }

  private String filter(String name) {
    return filterService.createFilterQuery().filterName(name).singleResult().getId();
  }

  private String json(Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static Stream<Arguments> doorsAndProperties() {
    return Arrays.stream(EngineInterface.values())
        .flatMap(door -> PROPERTIES.stream().map(property -> arguments(door, property)));
  }

  static Stream<Arguments> doorsAndPeople() {
    return Arrays.stream(EngineInterface.values())
        .flatMap(
            door ->
                Stream.of(STAFF, "supervisor", "modeler", "admin")
                    .map(person -> arguments(door, person)));
  }

  /** Every place in which a task query may carry the expression. */
  private static List<Map<String, Object>> queries(String property) {
    Map<String, Object> bare = Map.of(property, ExpressionTrace.PAYLOAD);
    return List.of(
        bare,
        Map.of("orQueries", List.of(bare)),
        Map.of("orQueries", List.of(Map.of("assigned", true), bare)),
        Map.of("orQueries", List.of(Map.of("name", "x", property, ExpressionTrace.PAYLOAD))),
        Map.of(property, ExpressionTrace.PAYLOAD.replace("${", "#{")),
        Map.of("orQueries", List.of(Map.of(property, "x" + ExpressionTrace.PAYLOAD))));
  }

  private void refused(HttpResponse<String> answer, int runsBefore, String what) {
    assertThat(ExpressionTrace.runs()).as(what).isEqualTo(runsBefore);
    assertThat(answer.statusCode()).as(what + " " + answer.body()).isBetween(400, 499);
    assertThat(answer.body()).doesNotContain("ExpressionTrace@");
  }

  @Test
  void payloadWouldLeaveATrace() {
    int before = ExpressionTrace.runs();
    SpringExpressionManager unguarded = new SpringExpressionManager(applicationContext);
    unguarded
        .createValueExpression(ExpressionTrace.PAYLOAD)
        .getValue(unguarded.getElContext(null));
    assertThat(ExpressionTrace.runs()).isEqualTo(before + 1);
  }

  @ParameterizedTest
  @MethodSource("doorsAndProperties")
  void expressionInATaskQueryDoesNotRun(EngineInterface door, String property) {
    int before = ExpressionTrace.runs();
    for (Map<String, Object> query : queries(property)) {
      for (String route : List.of("/task", "/task/count", "/task?maxResults=1")) {
        refused(
            visitor(door, STAFF).post(door.path(route), json(query)), before, route + query);
      }
    }
  }

  /** The engine overlooks an or-query within an or-query; its expression must not run either. */
  @ParameterizedTest
  @MethodSource("doorsAndProperties")
  void expressionDeepWithinAQueryDoesNotRun(EngineInterface door, String property) {
    int before = ExpressionTrace.runs();
    Map<String, Object> bare = Map.of(property, ExpressionTrace.PAYLOAD);
    String query = json(Map.of("orQueries", List.of(Map.of("orQueries", List.of(bare)))));
    for (String route : List.of("/task", "/task/count", "/filter/" + filter("我的任务") + "/list")) {
      HttpResponse<String> answer = visitor(door, STAFF).post(door.path(route), query);
      assertThat(ExpressionTrace.runs()).as(route).isEqualTo(before);
      assertThat(answer.statusCode()).as(route).isLessThan(500);
    }
  }

  @ParameterizedTest
  @MethodSource("doorsAndProperties")
  void expressionInAnAddressDoesNotRun(EngineInterface door, String property) {
    int before = ExpressionTrace.runs();
    String parameter =
        "?" + property + "=" + URLEncoder.encode(ExpressionTrace.PAYLOAD, StandardCharsets.UTF_8);
    for (String route : List.of("/task", "/task/count")) {
      refused(visitor(door, STAFF).get(door.path(route + parameter)), before, route + property);
    }
  }

  @ParameterizedTest
  @MethodSource("doorsAndProperties")
  void expressionThatExtendsAFilterDoesNotRun(EngineInterface door, String property) {
    int before = ExpressionTrace.runs();
    for (String name : List.of("我的任务", "重大隐患")) {
      for (Map<String, Object> query : queries(property)) {
        for (String way : List.of("/list", "/count", "/singleResult")) {
          String route = "/filter/" + filter(name) + way;
          refused(
              visitor(door, STAFF).post(door.path(route), json(query)), before, route + query);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("doorsAndPeople")
  void expressionRunsForNobody(EngineInterface door, String person) {
    int before = ExpressionTrace.runs();
    for (Map<String, Object> query : queries("assigneeExpression")) {
      refused(visitor(door, person).post(door.path("/task"), json(query)), before, "" + query);
      String route = "/filter/" + filter("我的任务") + "/list";
      refused(visitor(door, person).post(door.path(route), json(query)), before, "" + query);
    }
  }

  @ParameterizedTest
  @EnumSource(EngineInterface.class)
  void answerOfTheApplicationsOwnFormatRunsNoExpression(EngineInterface door) {
    int before = ExpressionTrace.runs();
    String query = json(queries("assigneeExpression").get(1));
    for (String way : List.of("/list", "/singleResult")) {
      refused(
          visitor(door, STAFF)
              .post(
                  door.path("/filter/" + filter("我的任务") + way),
                  query,
                  "Accept",
                  "application/hal+json"),
          before,
          way);
    }
  }

  @ParameterizedTest
  @MethodSource("doorsAndPeople")
  void storedExpressionNeverRuns(EngineInterface door, String person) {
    int before = ExpressionTrace.runs();
    Visitor visitor = visitor(door, person);
    for (Map<String, Object> query : queries("assigneeExpression")) {
      HttpResponse<String> created =
          visitor.post(
              door.path("/filter/create"),
              json(
                  Map.of("resourceType", "Task", "name", "angriff", "query", query,
                      "properties", Map.of())));
      JsonNode id = visitor.json(created).path("id");
      if (!id.isMissingNode()) {
        for (String way : List.of("/list", "/count", "/singleResult")) {
          refused(
              visitor.get(door.path("/filter/" + id.asText() + way)), before, way + query);
        }
      }
      visitor.get(door.path("/filter?itemCount=true"));
      visitor.get(door.path("/filter?resourceType=Task"));
      assertThat(ExpressionTrace.runs()).isEqualTo(before);
      removeWhatAnAttackStored();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${ currentUser() }",
        "${currentUser().getClass()}",
        "${currentUser()}${''.getClass()}",
        "${now().getClass().forName('java.lang.Runtime')}",
        "${dateTime().withTimeAtStartOfDay().plusDays(2)}",
        "${execution}",
        "${1+1}"
      })
  void onlyTheExpressionsOfTheSharedFiltersAreAllowed(String expression) {
    Platform.Answer answer =
        platform.post(
            STAFF,
            "/engine-rest/task",
            Map.of("orQueries", List.of(Map.of("assigneeExpression", expression))));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.message()).isEqualTo("查询条件中不允许使用表达式");
  }

  @ParameterizedTest
  @EnumSource(EngineInterface.class)
  void ordinaryOrQueryStillWorks(EngineInterface door) {
    String number = platform.report("gonggong-anquan-ban-1", platform.facts());
    HttpResponse<String> answer =
        visitor(door, "gonggong-anquan-ban-1")
            .post(
                door.path("/task"),
                json(
                    Map.of(
                        "processInstanceBusinessKey",
                        number,
                        "orQueries",
                        List.of(
                            Map.of(
                                "assigneeExpression",
                                "${currentUser()}",
                                "candidateGroupsExpression",
                                "${currentUserGroups()}")))));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(visitor(door, STAFF).json(answer)).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(EngineInterface.class)
  void everySharedFilterIsListedForStaff(EngineInterface door) {
    HttpResponse<String> answer =
        visitor(door, STAFF).get(door.path("/filter?resourceType=Task&itemCount=true"));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(visitor(door, STAFF).json(answer))
        .extracting(filter -> filter.get("name").asText())
        .contains("我的任务", "本办所待办", "今日到期", "已逾期", "重大隐患");
  }

  @ParameterizedTest
  @ValueSource(strings = {"我的任务", "本办所待办", "今日到期", "已逾期", "重大隐患"})
  void sharedFilterWorksForStaff(String name) {
    for (EngineInterface door : EngineInterface.values()) {
      String filter = door.path("/filter/" + filter(name));
      Visitor staff = visitor(door, STAFF);
      assertThat(staff.get(filter + "/list").statusCode()).isEqualTo(200);
      assertThat(
              staff
                  .post(
                      filter + "/list?maxResults=5",
                      json(
                          Map.of(
                              "sorting",
                              List.of(Map.of("sortBy", "dueDate", "sortOrder", "asc")))),
                      "Accept",
                      "application/hal+json")
                  .statusCode())
          .isEqualTo(200);
      assertThat(staff.post(filter + "/count", "{}").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void filtersOfTheOfficeAndTheDayFindTheOfficesTask() {
    String number = platform.report("gonggong-anquan-ban-1", platform.facts());
    String offered = "/engine-rest/filter/" + filter("本办所待办") + "/count";
    String mine = "/engine-rest/filter/" + filter("我的任务") + "/count";
    Map<String, Object> one = Map.of("processInstanceBusinessKey", number);

    assertThat(count("gonggong-anquan-ban-1", offered, one)).isEqualTo(1);
    assertThat(count("gonggong-anquan-ban-1", mine, one)).isZero();
    assertThat(count("caizheng-suo-1", offered, one)).isZero();

    platform.post(
        "gonggong-anquan-ban-1",
        "/engine-rest/task/" + platform.task(number).get("id").asText() + "/claim",
        Map.of("userId", "gonggong-anquan-ban-1"));
    assertThat(count("gonggong-anquan-ban-1", mine, one)).isEqualTo(1);
    assertThat(count("gonggong-anquan-ban-2", mine, one)).isZero();
  }

  private int count(String person, String path, Object query) {
    return platform.post(person, path, query).body().get("count").asInt();
  }
}
