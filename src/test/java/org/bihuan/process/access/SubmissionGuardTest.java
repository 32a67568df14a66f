package org.bihuan.process.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bihuan.Platform;
import org.bihuan.PlatformTest;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class SubmissionGuardTest {

  private static final String ONE = "gonggong-anquan-ban-1";
  private static final String PROCESS = "/engine-rest/process-definition/key/hazard-rectification";

  @Autowired Platform platform;
  @Autowired RuntimeService runtimeService;

  private String report() {
    return platform.report(ONE, platform.facts());
  }

  private String task(String number) {
    return "/engine-rest/task/" + platform.task(number).get("id").asText();
  }

  private String instance(String number) {
    return platform.hazard(number).get("processInstanceId").asText();
  }

  private Map<String, String> variablesOf(String number) {
    Map<String, String> variables = new TreeMap<>();
    runtimeService
        .getVariables(instance(number))
        .forEach((name, value) -> variables.put(name, String.valueOf(value)));
    return variables;
  }

  private long running() {
    return runtimeService.createProcessInstanceQuery().count();
  }

  private static Map<String, Object> value(Object value) {
    return Map.of("value", value);
  }

  private Map<String, Object> startVariables() {
    Map<String, Object> variables = new LinkedHashMap<>();
    platform
        .facts()
        .forEach(
            (name, fact) ->
                variables.put(
                    name,
                    fact instanceof List<?>
                        ? Map.of("value", "[\"GEN-01\"]", "type", "Json")
                        : value(fact)));
    return variables;
  }

  private String definitionId() {
    return platform.get(ONE, PROCESS).body().get("id").asText();
  }

  private static void refusedInChinese(Platform.Answer answer, String name) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    assertThat(answer.message()).isEqualTo("表单中没有“" + name + "”这一项，内容未提交");
  }

  @ParameterizedTest
  @ValueSource(strings = {"complete", "submit-form", "resolve"})
  void variableThatTheFormDoesNotHaveIsRefused(String way) {
    String number = report();
    for (String name :
        List.of(
            "grade", "hazardNumber", "responsibleOffice", "closeOutOffice", "approved", "passed",
            "needsJudgement", "overdueAt", "x")) {
      Map<String, String> before = variablesOf(number);
      refusedInChinese(
          platform.post(
              ONE,
              task(number) + "/" + way,
              Map.of(
                  "variables",
                  Map.of("verification", value("confirmed"), name, value("major")))),
          name);
      assertThat(platform.status(number)).isEqualTo("reported");
      assertThat(platform.taskKey(number)).isEqualTo("Task_VerifyHazard");
      assertThat(variablesOf(number)).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"complete", "submit-form"})
  void fieldsOfTheFormAreAccepted(String way) {
    String number = report();
    Platform.Answer answer =
        platform.post(
            ONE,
            task(number) + "/" + way,
            Map.of(
                "variables",
                Map.of("verification", value("confirmed"), "comment", value("属实"))));
    assertThat(answer.status()).as(answer.text()).isEqualTo(204);
    assertThat(platform.status(number)).isEqualTo("rectifying");
  }

  @Test
  void resolvingSetsNothingThatTheListenersHaveNotSeen() {
    String number = report();
    Map<String, String> before = variablesOf(number);
    platform.post(
        ONE, task(number) + "/resolve", Map.of("variables", Map.of("verification", value("zz"))));
    assertThat(platform.status(number)).isEqualTo("reported");
    before.put("verification", "zz");
    assertThat(before).containsAllEntriesOf(variablesOf(number));
    assertThat(platform.complete(ONE, number).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/start", "/submit-form"})
  void startWithAVariableThatTheFormDoesNotHaveIsRefused(String way) {
    for (String path :
        List.of(PROCESS + way, "/engine-rest/process-definition/" + definitionId() + way)) {
      for (String name : List.of("grade", "hazardNumber", "reporter", "responsibleOffice")) {
        long before = running();
        Map<String, Object> variables = startVariables();
        variables.put(name, value("x"));
        refusedInChinese(platform.post(ONE, path, Map.of("variables", variables)), name);
        assertThat(running()).isEqualTo(before);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/start", "/submit-form"})
  void startWithTheFieldsOfTheFormIsAccepted(String way) {
    for (String path :
        List.of(PROCESS + way, "/engine-rest/process-definition/" + definitionId() + way)) {
      Platform.Answer answer = platform.post(ONE, path, Map.of("variables", startVariables()));
      assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }
  }

  @Test
  void startedHazardKeepsItsOwnNumberWhateverKeyIsGiven() {
    String victim = report();
    Platform.Answer answer =
        platform.post(
            ONE, PROCESS + "/start", Map.of("businessKey", victim, "variables", startVariables()));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(platform.tasks(victim)).hasSize(1);
    assertThat(
            runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(victim)
                .processDefinitionKey("hazard-rectification")
                .count())
        .isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {ONE, "anweiban-1", "supervisor", "leader", "modeler"})
  void startInstructionsAreRefusedForAllButAdministrators(String person) {
    long before = running();
    Map<String, Object> body =
        Map.of(
            "businessKey",
            "angriff",
            "startInstructions",
            List.of(Map.of("type", "startBeforeActivity", "activityId", "EndEvent_Closed")));
    assertThat(platform.post(person, PROCESS + "/start", body).status()).isEqualTo(403);
    assertThat(
            platform
                .post(person, "/engine-rest/process-definition/" + definitionId() + "/start", body)
                .status())
        .isEqualTo(403);
    assertThat(running()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"supervisor", "leader", "modeler"})
  void onlyStaffReport(String person) {
    long before = running();
    assertThat(platform.post(person, "/api/hazards", platform.facts()).status()).isEqualTo(403);
    assertThat(
            platform
                .post(person, PROCESS + "/start", Map.of("variables", startVariables()))
                .status())
        .isEqualTo(403);
    assertThat(
            platform
                .post(person, PROCESS + "/submit-form", Map.of("variables", startVariables()))
                .status())
        .isEqualTo(403);
    assertThat(running()).isEqualTo(before);
  }

  private Map<String, Object> withdrawal(String number) {
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("messageName", "Message_WithdrawHazard");
    message.put("businessKey", number);
    message.put("processVariables", Map.of("reason", value("重复登记")));
    return message;
  }

  @ParameterizedTest
  @ValueSource(strings = {ONE, "chengguan-ban-1", "supervisor", "leader", "modeler"})
  void onlyTheSafetyCommitteeOfficeWithdraws(String person) {
    String number = report();
    assertThat(platform.post(person, "/engine-rest/message", withdrawal(number)).status())
        .isEqualTo(403);
    assertThat(
            platform
                .post(person, "/api/hazards/" + number + "/withdrawal", Map.of("reason", "x"))
                .status())
        .isIn(403, 404);
    assertThat(platform.status(number)).isEqualTo("reported");
  }

  @Test
  void safetyCommitteeOfficeWithdrawsByMessage() {
    String number = report();
    assertThat(platform.post("anweiban-1", "/engine-rest/message", withdrawal(number)).status())
        .isEqualTo(204);
    assertThat(platform.status(number)).isEqualTo("withdrawn");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hazardNumber", "grade", "x"})
  void messageCarriesNothingButItsReason(String name) {
    String number = report();
    Map<String, Object> message = withdrawal(number);
    message.put("processVariables", Map.of("reason", value("x"), name, value("x")));
    Platform.Answer answer = platform.post("anweiban-1", "/engine-rest/message", message);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.message()).isEqualTo("消息不能携带“" + name + "”");
    assertThat(platform.status(number)).isEqualTo("reported");
  }

  @Test
  void messageWithoutAHazardOrToAllIsRefused() {
    String number = report();
    Map<String, Object> nobody = withdrawal(number);
    nobody.remove("businessKey");
    Map<String, Object> everybody = withdrawal(number);
    everybody.remove("businessKey");
    everybody.put("all", true);
    Map<String, Object> byVariable = withdrawal(number);
    byVariable.remove("businessKey");
    byVariable.put("correlationKeys", Map.of("grade", value("ordinary")));

    assertThat(
            List.of(
                platform.post("anweiban-1", "/engine-rest/message", nobody).status(),
                platform.post("anweiban-1", "/engine-rest/message", everybody).status(),
                platform.post("anweiban-1", "/engine-rest/message", byVariable).status()))
        .allSatisfy(status -> assertThat(status).isIn(400, 403));
    assertThat(platform.status(number)).isEqualTo("reported");
  }

  @ParameterizedTest
  @ValueSource(strings = {ONE, "anweiban-1", "supervisor", "leader"})
  void variablesOfTasksAndInstancesAreNotWritten(String person) {
    String number = report();
    Map<String, String> before = variablesOf(number);
    String task = task(number);
    String instance = "/engine-rest/process-instance/" + instance(number);
    Map<String, Object> modification = Map.of("modifications", Map.of("grade", value("major")));

    assertThat(
            List.of(
                platform.send(person, "PUT", task + "/variables/grade", value("x")).status(),
                platform.send(person, "PUT", task + "/localVariables/grade", value("x")).status(),
                platform.post(person, task + "/variables", modification).status(),
                platform.post(person, task + "/localVariables", modification).status(),
                platform.send(person, "DELETE", task + "/variables/grade", null).status(),
                platform.send(person, "DELETE", task + "/localVariables/facts", null).status(),
                platform.send(person, "PUT", instance + "/variables/grade", value("x")).status(),
                platform.post(person, instance + "/variables", modification).status(),
                platform.send(person, "PUT", task, Map.of("priority", 1, "name", "x")).status(),
                platform
                    .post(
                        person,
                        task + "/identity-links",
                        Map.of("groupId", "caizheng-suo", "type", "candidate"))
                    .status()))
        .containsOnly(403);
    assertThat(variablesOf(number)).isEqualTo(before);
  }
}
