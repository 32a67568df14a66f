package org.bihuan.process.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.bihuan.Platform;
import org.bihuan.PlatformTest;
import org.bihuan.process.access.Visitor.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A submitted value must not choose which class of the server is made of it. */
@PlatformTest
class HostileValueTest {

  private static final String ONE = "gonggong-anquan-ban-1";
  private static final Map<String, Object> OBJECT =
      Map.of(
          "value",
          "{}",
          "type",
          "Object",
          "valueInfo",
          Map.of(
              "objectTypeName",
              ExpressionTrace.class.getName(),
              "serializationDataFormat",
              "application/json"));

  @Autowired Platform platform;

  @ParameterizedTest
  @ValueSource(strings = {ONE, "caizheng-suo-1", "supervisor", "modeler"})
  void uploadedVariableMakesNoObjectOfAnyClass(String person) {
    String number = platform.report(ONE, platform.facts());
    String task = platform.task(number).get("id").asText();
    int before = ExpressionTrace.runs();
    for (String route :
        List.of(
            "/engine-rest/task/" + task + "/variables/x/data",
            "/engine-rest/task/" + task + "/localVariables/x/data",
            "/engine-rest/process-instance/nothing/variables/x/data",
            "/engine-rest/execution/nothing/localVariables/x/data")) {
      Visitor.program(platform.url(), person)
          .upload(
              route,
              new Part("data", null, "application/json", "{}"),
              Part.text("type", ExpressionTrace.class.getName()));
      assertThat(ExpressionTrace.runs()).as(route).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"complete", "submit-form", "resolve"})
  void answerOfATaskMakesNoObjectOfAnyClass(String way) {
    String number = platform.report(ONE, platform.facts());
    int before = ExpressionTrace.runs();
    platform.post(
        ONE,
        "/engine-rest/task/" + platform.task(number).get("id").asText() + "/" + way,
        Map.of("variables", Map.of("verification", OBJECT, "comment", OBJECT)));
    platform.complete(ONE, number, "verification", "zz");

    assertThat(ExpressionTrace.runs()).isEqualTo(before);
    assertThat(platform.status(number)).isEqualTo("reported");
  }

  @ParameterizedTest
  @ValueSource(strings = {"start", "submit-form"})
  void startMakesNoObjectOfAnyClass(String way) {
    int before = ExpressionTrace.runs();
    platform.post(
        ONE,
        "/engine-rest/process-definition/key/hazard-rectification/" + way,
        Map.of("variables", Map.of("title", OBJECT)));
    assertThat(ExpressionTrace.runs()).isEqualTo(before);
  }

  @Test
  void messageMakesNoObjectOfAnyClass() {
    String number = platform.report(ONE, platform.facts());
    int before = ExpressionTrace.runs();
    platform.post(
        "anweiban-1",
        "/engine-rest/message",
        Map.of(
            "messageName",
            "Message_WithdrawHazard",
            "businessKey",
            number,
            "processVariables",
            Map.of("reason", OBJECT)));
    assertThat(ExpressionTrace.runs()).isEqualTo(before);
    assertThat(platform.status(number)).isEqualTo("reported");
  }

  @Test
  void serializedJavaIsRefused() {
    String number = platform.report(ONE, platform.facts());
    platform.done(ONE, number, "verification", "confirmed");
    Platform.Answer refused =
        platform.post(
            ONE,
            "/engine-rest/task/" + platform.task(number).get("id").asText() + "/complete",
            Map.of(
                "variables",
                Map.of(
                    "measuresTaken",
                    Map.of(
                        "value",
                        "rO0ABXQAAXg=",
                        "type",
                        "Object",
                        "valueInfo",
                        Map.of(
                            "objectTypeName",
                            "java.lang.String",
                            "serializationDataFormat",
                            "application/x-java-serialized-object")))));
    assertThat(refused.status()).isGreaterThanOrEqualTo(400);
    assertThat(platform.status(number)).isEqualTo("rectifying");
  }
}
