package org.bihuan.process.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bihuan.Platform;
import org.bihuan.PlatformTest;
import org.bihuan.process.access.HazardRoutes.Route;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OtherOfficeAccessTest {

  @Autowired Platform platform;
  @Autowired ProcessEngine engine;

  private HazardUnderAttack hazard;
  private final Map<String, Visitor> visitors = new HashMap<>();

  @BeforeAll
  void hazardOfAnotherOffice() {
    hazard = new HazardUnderAttack(platform, engine);
  }

  @AfterAll
  void withdrawTheHazard() {
    platform.post(
        "anweiban-1", "/api/hazards/" + hazard.number() + "/withdrawal", Map.of("reason", "测试结束"));
  }

  static Stream<Arguments> routes() {
    return Arrays.stream(EngineInterface.values())
        .flatMap(door -> HazardRoutes.all().stream().map(route -> arguments(door, route)));
  }

  static Stream<Arguments> routesThatSucceed() {
    return Arrays.stream(EngineInterface.values())
        .flatMap(
            door ->
                HazardRoutes.all().stream()
                    .filter(route -> !route.succeeds().equals("-"))
                    .map(route -> arguments(door, route)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("routes")
  void personOfAnotherOfficeLearnsAndChangesNothing(EngineInterface door, Route route) {
    String before = hazard.state();

    HttpResponse<String> answer = send(door, HazardUnderAttack.OUTSIDER, route);

    assertThat(revealsNothing(answer))
        .as("%s answered %s %s", route, answer.statusCode(), answer.body())
        .isTrue();
    assertThat(answer.body()).doesNotContain(HazardUnderAttack.SECRET);
    assertThat(hazard.state()).isEqualTo(before);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("routesThatSucceed")
  void whoMayReadFindsSomethingByTheSameRoute(EngineInterface door, Route route) {
    String person = route.succeeds().equals("office") ? HazardUnderAttack.OWNER : "supervisor";

    HttpResponse<String> answer = send(door, person, route);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(revealsNothing(answer)).as("%s answered %s", route, answer.body()).isFalse();
  }

  private HttpResponse<String> send(EngineInterface door, String person, Route route) {
    Route filled = route.with(hazard.names());
    return visitor(door, person).send(filled.method(), door.path(filled.path()), filled.body());
  }

  private Visitor visitor(EngineInterface door, String person) {
    return visitors.computeIfAbsent(
        door + person, key -> door.visitor(platform.url(), person));
  }

  private static boolean revealsNothing(HttpResponse<String> answer) {
    if (List.of(403, 404).contains(answer.statusCode())) {
      return true;
    }
    if (answer.statusCode() != 200) {
      return false;
    }
    JsonNode body = Visitor.stranger("").json(answer);
    return (body.isArray() && body.isEmpty())
        || (body.isObject() && body.size() == 1 && body.path("count").asInt(1) == 0)
        || (body.isObject() && body.isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/task?taskIdIn={task}", "/task/{task}", "/filter/{filter}/list"})
  void formatOfTasklistShowsNothingToAnotherOffice(String route) {
    for (EngineInterface door : EngineInterface.values()) {
      String path =
          door.path(
              route
                  .replace("{task}", hazard.task())
                  .replace("{filter}", hazard.name("filter")));
      assertThat(
              visitor(door, HazardUnderAttack.OUTSIDER)
                  .get(path, "Accept", "application/hal+json")
                  .body())
          .doesNotContain("\"id\":\"" + hazard.task())
          .doesNotContain(HazardUnderAttack.SECRET)
          .doesNotContain(hazard.number());
    }
  }

  @Test
  void registerShowsNothingToAnotherOffice() {
    String path = "/api/hazards/" + hazard.number();
    assertThat(platform.get(HazardUnderAttack.OUTSIDER, path).status()).isEqualTo(404);
    assertThat(
            platform
                .post(HazardUnderAttack.OUTSIDER, path + "/withdrawal", Map.of("reason", "x"))
                .status())
        .isEqualTo(404);
    assertThat(platform.get(HazardUnderAttack.OWNER, path).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/hazards",
        "/api/hazards?size=100",
        "/api/hazards?office=gonggong-anquan-ban",
        "/api/hazards?office=anquan-ban-anquan",
        "/api/hazards?status=rectifying",
        "/api/hazards?q=%E5%8D%A0%E5%A0%B5%E5%AF%86%E8%AF%AD",
        "/api/hazards?sector=s10-xiaofang"
      })
  void registerSearchFindsNothingOfAnotherOffice(String path) {
    Platform.Answer answer = platform.get(HazardUnderAttack.OUTSIDER, path);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text())
        .doesNotContain(hazard.number())
        .doesNotContain(HazardUnderAttack.SECRET);
  }

  @Test
  void registerSearchFindsTheHazardForItsOffice() {
    assertThat(platform.get("gonggong-anquan-ban-2", "/api/hazards?size=100").text())
        .contains(hazard.number());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/camunda/api/cockpit/plugin/base/default/process-definition/statistics",
        "/camunda/api/cockpit/plugin/base/default/incident",
        "/camunda/api/cockpit/plugin/base/default/process-instance",
        "/camunda/api/cockpit/plugin/base/default/process-instance/{instance}"
            + "/called-process-instances",
        "/camunda/api/admin/plugin/adminPlugins/default/metrics/task-worker/aggregated"
      })
  void otherApplicationsShowStaffNothingOfAHazard(String path) {
    HttpResponse<String> answer =
        visitor(EngineInterface.WEB_APPLICATIONS, HazardUnderAttack.OUTSIDER)
            .get(path.replace("{instance}", hazard.name("instance")));
    assertThat(answer.statusCode()).isLessThan(500);
    assertThat(answer.body())
        .doesNotContain(HazardUnderAttack.SECRET)
        .doesNotContain(hazard.number())
        .doesNotContain(hazard.name("instance"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/camunda/app/cockpit/default/", "/camunda/app/admin/default/"})
  void staffDoNotOpenTheOtherApplications(String path) {
    assertThat(
            visitor(EngineInterface.WEB_APPLICATIONS, HazardUnderAttack.OUTSIDER)
                .get(path)
                .statusCode())
        .isNotEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"supervisor", "leader", "modeler"})
  void whoOnlyLooksOnDoesNotWorkOnATask(String person) {
    String before = hazard.state();
    String task = "/engine-rest/task/" + hazard.task();
    Map<String, Object> answers =
        Map.of("variables", Map.of("measuresTaken", Map.of("value", "x")));

    assertThat(
            List.of(
                platform.post(person, task + "/claim", Map.of("userId", person)).status(),
                platform.post(person, task + "/assignee", Map.of("userId", person)).status(),
                platform.post(person, task + "/delegate", Map.of("userId", person)).status(),
                platform.post(person, task + "/unclaim", null).status(),
                platform.post(person, task + "/complete", answers).status(),
                platform.post(person, task + "/submit-form", answers).status(),
                platform.post(person, task + "/resolve", answers).status(),
                platform.send(person, "DELETE", task, null).status()))
        .containsOnly(403);
    assertThat(hazard.state()).isEqualTo(before);
  }

  @Test
  void claimedTaskIsOutOfReachOfColleaguesToo() {
    String number = platform.report(HazardUnderAttack.OWNER, platform.facts());
    String task = "/engine-rest/task/" + platform.task(number).get("id").asText();
    String colleague = "gonggong-anquan-ban-2";
    assertThat(
            platform
                .post(HazardUnderAttack.OWNER, task + "/claim",
                    Map.of("userId", HazardUnderAttack.OWNER))
                .status())
        .isEqualTo(204);

    assertThat(platform.post(colleague, task + "/unclaim", null).status()).isEqualTo(403);
    assertThat(platform.post(colleague, task + "/assignee", Map.of("userId", colleague)).status())
        .isEqualTo(403);
    assertThat(platform.complete(colleague, number, "verification", "confirmed").status())
        .isEqualTo(403);
    assertThat(platform.task(number).get("assignee").asText()).isEqualTo(HazardUnderAttack.OWNER);
  }

  @ParameterizedTest
  @CsvSource({"claim, 400, 不是可办理此任务的办所的人员", "delegate, 403, 只有系统管理员可以这样做"})
  void taskIsNotHandedToAPersonOfAnotherOffice(String way, int status, String words) {
    String number = platform.report(HazardUnderAttack.OWNER, platform.facts());
    Platform.Answer answer =
        platform.post(
            HazardUnderAttack.OWNER,
            "/engine-rest/task/" + platform.task(number).get("id").asText() + "/" + way,
            Map.of("userId", HazardUnderAttack.OUTSIDER));

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.message()).contains(words);
    assertThat(platform.task(number).get("assignee").isNull()).isTrue();
  }

  @Test
  void staffAssignByClaimingOnly() {
    String number = platform.report(HazardUnderAttack.OWNER, platform.facts());
    for (String other : List.of(HazardUnderAttack.OUTSIDER, "gonggong-anquan-ban-2")) {
      assertThat(
              platform
                  .post(
                      HazardUnderAttack.OWNER,
                      "/engine-rest/task/" + platform.task(number).get("id").asText() + "/assignee",
                      Map.of("userId", other))
                  .status())
          .isEqualTo(403);
    }
    assertThat(platform.task(number).get("assignee").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"supervisor, 200", "leader, 200", "gonggong-anquan-ban-1, 403", "modeler, 403"})
  void tasksOfAllOfficesAreCountedForWhoSeesThemAll(String person, int status) {
    assertThat(platform.get(person, "/engine-rest/task/report/candidate-group-count").status())
        .isEqualTo(status);
  }
}
