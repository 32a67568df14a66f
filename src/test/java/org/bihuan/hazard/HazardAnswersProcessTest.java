package org.bihuan.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.hazard.LoopOfHazards.ACCEPT;
import static org.bihuan.hazard.LoopOfHazards.APPROVE;
import static org.bihuan.hazard.LoopOfHazards.APPROVE_PLAN;
import static org.bihuan.hazard.LoopOfHazards.CONFIRM;
import static org.bihuan.hazard.LoopOfHazards.JUDGE;
import static org.bihuan.hazard.LoopOfHazards.PLAN;
import static org.bihuan.hazard.LoopOfHazards.RECTIFY;
import static org.bihuan.hazard.LoopOfHazards.REINSPECT;
import static org.bihuan.hazard.LoopOfHazards.TASKS;
import static org.bihuan.hazard.LoopOfHazards.VERIFY;
import static org.bihuan.hazard.LoopOfHazards.variable;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bihuan.Platform;
import org.bihuan.PlatformTest;
import org.bihuan.hazard.AnswerRoutes.Route;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HazardAnswersProcessTest {

  private static final Map<String, Map<String, Object>> VALID =
      Map.of(
          VERIFY, Map.of("verification", "confirmed", "comment", "属实"),
          JUDGE, Map.of("grade", "ordinary", "comment", "按现场情况认定"),
          PLAN,
              Map.of(
                  "responsibility", "使用单位负责",
                  "measures", "停用并更换",
                  "funds", "3万元，单位自筹",
                  "timeLimit", "60日",
                  "contingencyPlan", "启动应急救援"),
          APPROVE_PLAN, Map.of("approved", true, "comment", "通过"),
          RECTIFY, Map.of("measuresTaken", "已整改"),
          REINSPECT, Map.of("passed", true, "comment", "合格"),
          ACCEPT, Map.of("acceptance", true, "comment", "验收合格"),
          APPROVE, Map.of("approved", true, "comment", "同意"),
          CONFIRM, Map.of("approved", true, "comment", "同意"));

  private static final Object MISSING = new Object();

  @Autowired Platform platform;
  @Autowired RuntimeService runtimeService;

  private final Map<String, Waiting> waiting = new HashMap<>();
  private LoopOfHazards loop;
  private AnswerRoutes routes;

  @BeforeAll
  void start() {
    loop = new LoopOfHazards(platform);
    routes = new AnswerRoutes(platform);
  }

  @AfterEach
  void realTime() {
    platform.clock().reset();
  }

  /** A hazard whose task its worker has claimed, as it stood before the first refusal. */
  private record Waiting(String number, String taskId, String state) {}

  /** Some answers to a task, by name; MISSING for one that is left out. */
  record Answers(String task, Map<String, Object> variables) {

    static Answers of(String task, Object... changes) {
      Map<String, Object> variables = new LinkedHashMap<>();
      VALID.get(task).forEach((name, value) -> variables.put(name, variable(value)));
      for (int i = 0; i < changes.length; i += 2) {
        Object value = changes[i + 1];
        if (value == MISSING) {
          variables.remove((String) changes[i]);
        } else {
          variables.put(
              (String) changes[i], value instanceof Map<?, ?> typed ? typed : variable(value));
        }
      }
      return new Answers(task, variables);
    }

    @Override
    public String toString() {
      String text = task + " " + variables;
      return text.length() > 150 ? text.substring(0, 150) + "…" : text;
    }
  }

  static Stream<Answers> refusedTexts() {
    List<Answers> all = new ArrayList<>();
    Map<String, List<String>> required =
        Map.of(
            JUDGE, List.of("comment"),
            PLAN, List.of("responsibility", "measures", "funds", "timeLimit", "contingencyPlan"),
            RECTIFY, List.of("measuresTaken"));
    required.forEach(
        (task, names) ->
            names.forEach(
                name ->
                    Stream.of(MISSING, null, "", " \t\n", "　", true, List.of("一"))
                        .forEach(value -> all.add(Answers.of(task, name, value)))));
    required.forEach(
        (task, names) ->
            names.forEach(
                name ->
                    Stream.of("字".repeat(2001), "字".repeat(5000), "一\0二")
                        .forEach(value -> all.add(Answers.of(task, name, value)))));
    for (String name : List.of("responsibility", "measures", "contingencyPlan")) {
      all.add(Answers.of(PLAN, name, 7));
    }
    all.add(Answers.of(RECTIFY, "measuresTaken", 7));
    all.add(Answers.of(JUDGE, "comment", 7));
    for (String task : List.of(VERIFY, APPROVE_PLAN, REINSPECT, APPROVE, CONFIRM)) {
      Stream.of(7, true, List.of("一"), "字".repeat(2001), "一\0二")
          .forEach(value -> all.add(Answers.of(task, "comment", value)));
    }
    return all.stream();
  }

  static Stream<Answers> refusedDecisions() {
    List<Answers> all = new ArrayList<>();
    Map<String, String> decisions =
        Map.of(
            APPROVE_PLAN, "approved", REINSPECT, "passed", APPROVE, "approved", CONFIRM,
            "approved");
    decisions.forEach(
        (task, name) -> {
          Stream.of(
                  MISSING, null, "", "true", "是", 1, 0, List.of(true), variable("abc", "Boolean"),
                  variable("AAAA", "Bytes"))
              .forEach(value -> all.add(Answers.of(task, name, value)));
          Stream.of(MISSING, null, "", " ", "　")
              .forEach(value -> all.add(Answers.of(task, name, false, "comment", value)));
        });
    return all.stream();
  }

  static Stream<Answers> refusedChoices() {
    List<Answers> all = new ArrayList<>();
    Map.of(VERIFY, "verification", JUDGE, "grade")
        .forEach(
            (task, name) ->
                Stream.of(
                        MISSING, null, "", " ", "nope", "属实", "重大隐患", "CONFIRMED", 1, true,
                        List.of("confirmed"), "x".repeat(5000), variable("abc", "Integer"),
                        variable("abc", "NoSuchType"))
                    .forEach(value -> all.add(Answers.of(task, name, value))));
    for (Object comment : Arrays.asList(MISSING, null, "", " ", "　", 7)) {
      all.add(Answers.of(VERIFY, "verification", "rejected", "comment", comment));
    }
    for (Object original :
        Arrays.asList(
            MISSING, null, "", " ", 7, true, List.of("QY-2020-000001"), "QY-1999-000001", "一\0二",
            "x".repeat(5000), "%")) {
      all.add(Answers.of(VERIFY, "verification", "duplicate", "duplicateOf", original));
    }
    return all.stream();
  }

  static Stream<Answers> refusedTimeLimits() {
    return Stream.of(
            "2026-13-01", "2026-02-30", "2020-01-01", "1999年12月31日", "soon", "尽快", "-3", -3,
            12.5, 99999, "99999日", "99999999999999999999日", "60个月", "12-31", "20261-01-01",
            "60日; drop", 1e300)
        .map(value -> Answers.of(PLAN, "timeLimit", value));
  }

  static Stream<Answers> refusedForeignVariables() {
    return TASKS.stream()
        .flatMap(
            task ->
                Stream.of(
                        "nosuch", "hazard", "hazardNumber", "responsibleOffice", "closeOutOffice",
                        "dueOn", "overdueAt", "needsJudgement", "reason")
                    .map(name -> Answers.of(task, name, "x")));
  }

  @ParameterizedTest
  @MethodSource({
    "refusedTexts",
    "refusedDecisions",
    "refusedChoices",
    "refusedTimeLimits",
    "refusedForeignVariables"
  })
  void impossibleAnswerIsRefusedInOneChineseSentenceAndChangesNothing(Answers answers) {
    for (Route route : Route.values()) {
      assertRefused(route, answers.task(), Map.of("variables", answers.variables()));
    }
  }

  static Stream<String> refusedFacts() {
    return Stream.of(
        "[]",
        "[1]",
        "\"消防\"",
        "7",
        "{\"title\":\"\"}",
        "{\"title\":null}",
        "{\"title\":7}",
        "{\"title\":\"" + "字".repeat(201) + "\"}",
        "{\"description\":\" \"}",
        "{\"sector\":\"s99\"}",
        "{\"sector\":\"campaign\"}",
        "{\"criteria\":[\"NO-SUCH\"]}",
        "{\"criteria\":[\"SE45-4.6b\"]}",
        "{\"criteria\":[\"FIRE-RA\"]}",
        "{\"criteria\":[1]}",
        "{\"criteria\":7}",
        "{\"sector\":\"s11-weifei\",\"criteria\":[\"FIRE-01\"]}",
        "{\"placeKind\":\"月球\"}",
        "{\"community\":\"shequ-99\"}",
        "{\"place\":\"\"}",
        "{\"enterprise\":7}",
        "{\"foundOn\":\"2026-13-01\"}",
        "{\"foundOn\":\"9999-01-01\"}",
        "{\"foundOn\":\"1999-12-31\"}",
        "{\"source\":\"听说\"}",
        "{\"fixedOnSpot\":\"true\"}");
  }

  @ParameterizedTest
  @MethodSource("refusedFacts")
  void impossibleCorrectionOfTheFactsIsRefused(String facts) {
    Map<String, Object> variables =
        Map.of("verification", variable("confirmed"), "facts", variable(facts, "Json"));

    assertRefused(Route.REST_COMPLETE, VERIFY, Map.of("variables", variables));
    assertRefused(Route.TASKLIST_COMPLETE, VERIFY, Map.of("variables", variables));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"no json", "[]", "{\"variables\":[]}", "{\"variables\":{\"comment\":\"属实\"}}"})
  void bodyThatIsNoSubmissionIsRefused(String body) {
    for (String task : TASKS) {
      for (Route route : Route.values()) {
        assertRefused(route, task, body);
      }
    }
  }

  @Test
  void taskOfAColleagueOrOfAnotherOfficeIsNotCompleted() {
    for (String task : TASKS) {
      Waiting hazard = waitingAt(task);
      Object body = Map.of("variables", Answers.of(task).variables());
      for (String person : List.of("caizheng-suo-1", "supervisor", "shequ-1-1")) {
        for (Route route : Route.values()) {
          Platform.Answer answer = routes.submit(route, person, hazard.taskId(), body);
          assertThat(answer.status()).as("%s %s %s", task, route, person).isEqualTo(403);
          assertThat(answer.message()).isEqualTo("您没有办理此事项的权限");
        }
      }
      assertThat(state(hazard.number())).isEqualTo(hazard.state());
    }
  }

  static Stream<Arguments> everyTaskByEveryRoute() {
    return TASKS.stream()
        .flatMap(task -> Arrays.stream(Route.values()).map(route -> Arguments.of(task, route)));
  }

  @ParameterizedTest
  @MethodSource("everyTaskByEveryRoute")
  void possibleAnswersAreAcceptedByEveryRoute(String task, Route route) {
    String number = loop.to(task);
    String id = platform.task(number).get("id").asText();
    platform.photograph(LoopOfHazards.worker(task), id);

    Platform.Answer answer =
        routes.submit(
            route,
            LoopOfHazards.worker(task),
            id,
            Map.of("variables", Answers.of(task).variables()));

    assertThat(answer.status()).as(answer.text()).isEqualTo(204);
    JsonNode tasks = platform.tasks(number);
    assertThat(tasks).noneMatch(open -> open.get("id").asText().equals(id));
  }

  private void assertRefused(Route route, String task, Object body) {
    Waiting hazard = waitingAt(task);

    Platform.Answer answer =
        routes.submit(route, LoopOfHazards.worker(task), hazard.taskId(), body);

    String what = route + " " + answer.text();
    assertThat(answer.status()).as(what).isEqualTo(400);
    assertThat(answer.body().get("message").asText())
        .as(what)
        .matches("[“\\p{IsHan}].*\\p{IsHan}.*")
        .doesNotContain("ENGINE-", "Exception", "Listener", "SQL", "null", "。")
        .doesNotContainPattern("[A-Za-z]{2,} [A-Za-z]{2,}");
    assertThat(state(hazard.number())).as(what).isEqualTo(hazard.state());
    waiting.put(task, hazard);
  }

  /** Taken out, so that a hazard that a refusal did change is not used again. */
  private Waiting waitingAt(String task) {
    Waiting kept = waiting.remove(task);
    if (kept != null) {
      return kept;
    }
    String number = loop.to(task);
    String person = LoopOfHazards.worker(task);
    String taskId = platform.task(number).get("id").asText();
    Platform.Answer claim =
        platform.post(person, "/engine-rest/task/" + taskId + "/claim", Map.of("userId", person));
    assertThat(claim.status()).isEqualTo(204);
    assertThat(platform.task(number).get("assignee").asText()).isEqualTo(person);
    return new Waiting(number, taskId, state(number));
  }

  /** All that an answer could change: the task, the register with its history, the variables. */
  private String state(String number) {
    JsonNode hazard = platform.hazard(number);
    Map<String, String> variables = new TreeMap<>();
    runtimeService
        .createVariableInstanceQuery()
        .processInstanceIdIn(hazard.get("processInstanceId").asText())
        .list()
        .forEach(
            variable ->
                variables.put(
                    variable.getName() + " " + variable.getExecutionId() + variable.getTaskId(),
                    String.valueOf(variable.getValue())));
    return platform.task(number) + "\n" + hazard + "\n" + variables;
  }
}
