package org.bihuan.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.hazard.LoopOfHazards.JUDGE;
import static org.bihuan.hazard.LoopOfHazards.ONE;
import static org.bihuan.hazard.LoopOfHazards.SAFETY;
import static org.bihuan.hazard.LoopOfHazards.TWO;
import static org.bihuan.hazard.LoopOfHazards.VERIFY;
import static org.bihuan.hazard.LoopOfHazards.variable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.bihuan.Platform;
import org.bihuan.PlatformTest;
import org.bihuan.hazard.AnswerRoutes.Route;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class HazardFaultsProcessTest {

  @Autowired Platform platform;

  private LoopOfHazards loop;
  private AnswerRoutes routes;

  @BeforeEach
  void start() {
    loop = new LoopOfHazards(platform);
    routes = new AnswerRoutes(platform);
  }

  @AfterEach
  void realTime() {
    platform.clock().reset();
  }

  @ParameterizedTest
  @EnumSource(Route.class)
  void factsThatTheVerifierCorrectsAreKeptByEveryRoute(Route route) {
    String number = loop.report();

    submit(
        route,
        number,
        Map.of(
            "verification", variable("confirmed"),
            "facts", variable("{\"title\":\"更正后的名称\"}", "Json")));

    assertThat(platform.hazard(number).get("title").asText()).isEqualTo("更正后的名称");
  }

  @ParameterizedTest
  @EnumSource(Route.class)
  void impossibleCorrectionOfTheFactsIsRefusedByEveryRoute(Route route) {
    String number = loop.report();

    Platform.Answer answer =
        submit(
            route,
            number,
            Map.of(
                "verification", variable("confirmed"),
                "facts", variable("{\"sector\":\"s99\"}", "Json")));

    assertRefusedInChinese(answer, 400);
    assertThat(platform.taskKey(number)).isEqualTo(VERIFY);
  }

  @Test
  void commentOnTheJudgementMayBeAsLongAsAnyOther() {
    String number = loop.to(JUDGE);

    Platform.Answer answer =
        platform.complete(SAFETY, number, "grade", "ordinary", "comment", "字".repeat(2000));

    assertThat(answer.status()).as(answer.text()).isEqualTo(204);
  }

  @Test
  void reasonThatCannotBeStoredIsRefusedByMessage() {
    String number = loop.report();

    Platform.Answer answer =
        platform.post(
            SAFETY,
            "/engine-rest/message",
            Map.of(
                "messageName",
                "Message_WithdrawHazard",
                "businessKey",
                number,
                "processVariables",
                Map.of("reason", variable("误\0报"))));

    assertRefusedInChinese(answer, 400);
  }

  @Test
  void reasonThatCannotBeStoredIsRefusedOverTheApi() {
    String number = loop.report();

    Platform.Answer answer =
        platform.post(
            SAFETY, "/api/hazards/" + number + "/withdrawal", Map.of("reason", "误\0报"));

    assertRefusedInChinese(answer, 400);
  }

  @Test
  void secondWithdrawalByMessageIsToldThatTheHazardHasEnded() {
    String number = loop.report();
    withdraw(number);

    Platform.Answer answer = withdraw(number);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.message()).contains("办结");
  }

  @ParameterizedTest
  @EnumSource(Route.class)
  void whoIsTooLateIsToldThatTheTaskIsDone(Route route) {
    String number = loop.report();
    String id = platform.task(number).get("id").asText();
    platform.completeTask(ONE, id, "verification", "confirmed");

    for (Map<String, Object> variables :
        List.<Map<String, Object>>of(Map.of(), Map.of("verification", variable("confirmed")))) {
      Platform.Answer late = routes.submit(route, TWO, id, Map.of("variables", variables));
      assertRefusedInChinese(late, 400, 404, 409);
      assertThat(late.message()).doesNotContain("表单中没有");
    }
  }

  @ParameterizedTest
  @EnumSource(Route.class)
  void emptyBodyIsRefusedInChinese(Route route) {
    String number = loop.report();

    Platform.Answer answer =
        routes.submit(route, ONE, platform.task(number).get("id").asText(), "");

    assertRefusedInChinese(answer, 400);
  }

  @ParameterizedTest
  @CsvSource({
    "facts, {bad, Json",
    "comment, {bad, Json",
    "comment, <a/>, Xml"
  })
  void valueThatIsNotOfItsTypeIsRefusedInChinese(String name, String value, String type) {
    String number = loop.report();

    Platform.Answer answer =
        submit(
            Route.REST_COMPLETE,
            number,
            Map.of("verification", variable("confirmed"), name, variable(value, type)));

    assertRefusedInChinese(answer, 400);
  }

  @Test
  void serializedJavaObjectIsRefusedInChinese() {
    String number = loop.report();
    Map<String, Object> object = new HashMap<>(variable("rO0ABXQAA2FiYw==", "Object"));
    object.put(
        "valueInfo",
        Map.of(
            "objectTypeName", "java.lang.String",
            "serializationDataFormat", "application/x-java-serialized-object"));

    Platform.Answer answer =
        submit(
            Route.REST_COMPLETE,
            number,
            Map.of("verification", variable("confirmed"), "comment", object));

    assertRefusedInChinese(answer, 400);
  }

  @Test
  void correctionOfAFactThatDoesNotExistIsRefused() {
    String number = loop.report();

    Platform.Answer answer =
        submit(
            Route.REST_COMPLETE,
            number,
            Map.of(
                "verification", variable("confirmed"),
                "facts", variable("{\"titel\":\"更正\"}", "Json")));

    assertThat(answer.status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2091-12-31Tgarbage", "2091-12.31", "2091年12-31日"})
  void timeLimitThatOnlyLooksLikeADayIsRefused(String timeLimit) {
    String number = loop.to(LoopOfHazards.PLAN);

    Platform.Answer answer =
        platform.complete(
            ONE, number, "responsibility", "单位", "measures", "更换", "funds", "3万元", "timeLimit",
            timeLimit, "contingencyPlan", "救援");

    assertThat(answer.status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "\"x\"", "{", "7"})
  void bodyOfAReportThatIsNoObjectIsRefusedInChinese(String body) {
    assertRefusedInChinese(platform.post(ONE, "/api/hazards", body), 400);
  }

  @ParameterizedTest
  @CsvSource({
    "overdue=maybe, overdue",
    "page=1.5, page",
    "size=abc, size",
    "page=99999999999, page"
  })
  void parameterOfAnotherTypeIsNamedInChinese(String query, String field) {
    Platform.Answer answer = platform.get("supervisor", "/api/hazards?" + query);

    assertRefusedInChinese(answer, 400);
    assertThat(answer.body().path("errors").path(0).path("field").asText()).isEqualTo(field);
  }

  @Test
  void textThatCannotBeStoredIsNotLookedFor() {
    Platform.Answer answer = platform.get("supervisor", "/api/hazards?q=%00");

    assertThat(answer.status()).isIn(200, 400);
  }

  @Test
  void unsupportedMethodIsRefusedInChinese() {
    assertRefusedInChinese(platform.send(ONE, "DELETE", "/api/hazards", null), 405);
  }

  @Test
  void characterThatCannotBeStoredIsRefusedAndNotReplaced() {
    Platform.Answer answer =
        platform.post(
            ONE,
            "/api/hazards",
            "{\"title\":\"甲\\ud800乙\",\"description\":\"一\",\"sector\":\"s10-xiaofang\","
                + "\"community\":\"shequ-1\",\"place\":\"一\",\"source\":\"巡查\",\"foundOn\":\""
                + platform.clock().today()
                + "\"}");

    assertThat(answer.status()).isEqualTo(400);
  }

  @Test
  void everyFaultyFactHasOneProblem() {
    Map<String, Object> facts = platform.facts();
    facts.put("sector", "x".repeat(201));
    facts.put("placeKind", "x".repeat(201));
    facts.put("community", "x".repeat(201));
    facts.put("foundOn", "1".repeat(41));
    facts.put("source", "x".repeat(201));
    facts.put("criteria", List.of("A", "B"));

    Platform.Answer answer = platform.post(ONE, "/api/hazards", facts);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(
            StreamSupport.stream(answer.body().get("errors").spliterator(), false)
                .map(error -> error.get("field").asText()))
        .doesNotHaveDuplicates();
  }

  private Platform.Answer withdraw(String number) {
    return platform.post(
        SAFETY,
        "/engine-rest/message",
        Map.of(
            "messageName",
            "Message_WithdrawHazard",
            "businessKey",
            number,
            "processVariables",
            Map.of("reason", variable("误报"))));
  }

  private Platform.Answer submit(Route route, String number, Map<String, Object> variables) {
    return routes.submit(
        route,
        ONE,
        platform.task(number).get("id").asText(),
        Map.of("variables", variables));
  }

  private static void assertRefusedInChinese(Platform.Answer answer, Integer... statuses) {
    assertThat(answer.status()).as(answer.text()).isIn((Object[]) statuses);
    assertThat(answer.message())
        .as(answer.text())
        .matches("[“\\p{IsHan}].*\\p{IsHan}.*")
        .doesNotContain("ENGINE-", "Exception", "Listener", "SQL")
        .doesNotContainPattern("[A-Za-z]{2,} [A-Za-z]{2,}");
  }
}
