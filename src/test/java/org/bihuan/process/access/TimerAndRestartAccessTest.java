package org.bihuan.process.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.bihuan.Platform;
import org.bihuan.PlatformTest;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The clock of a hazard, and what has ended, are out of everybody's reach but the engine's. */
@PlatformTest
class TimerAndRestartAccessTest {

  private static final String ONE = "gonggong-anquan-ban-1";

  @Autowired Platform platform;
  @Autowired ManagementService managementService;
  @Autowired RuntimeService runtimeService;

  @ParameterizedTest
  @ValueSource(strings = {"caizheng-suo-1", ONE, "supervisor", "anweiban-1", "modeler"})
  void refusedExecutionOfATimerCostsItNoAttempt(String person) {
    String number = platform.report(ONE, platform.facts());
    platform.done(ONE, number, "verification", "confirmed");
    Job job = platform.timers(number).get(0);

    for (int i = 0; i < 3; i++) {
      assertThat(
              platform.post(person, "/engine-rest/job/" + job.getId() + "/execute", null).status())
          .isEqualTo(403);
    }

    Job after = managementService.createJobQuery().jobId(job.getId()).singleResult();
    assertThat(after.getRetries()).isEqualTo(job.getRetries());
    assertThat(after.getExceptionMessage()).isNull();
    assertThat(
            runtimeService
                .createIncidentQuery()
                .processInstanceId(job.getProcessInstanceId())
                .count())
        .isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {ONE, "anweiban-1", "supervisor", "leader", "modeler"})
  void endedHazardIsNotTakenUpAgainInTheMiddleOfTheLoop(String person) {
    String number = platform.report(ONE, platform.facts());
    String instance = platform.hazard(number).get("processInstanceId").asText();
    String definition = platform.task(number).get("processDefinitionId").asText();
    platform.done(ONE, number, "verification", "rejected", "comment", "不属实");

    for (String way : List.of("restart", "restart-async")) {
      Platform.Answer answer =
          platform.post(
              person,
              "/engine-rest/process-definition/" + definition + "/" + way,
              Map.of(
                  "processInstanceIds",
                  List.of(instance),
                  "instructions",
                  List.of(
                      Map.of("type", "startBeforeActivity", "activityId", "Task_RectifyHazard"))));
      assertThat(answer.status()).as(way + answer.text()).isEqualTo(403);
    }
    assertThat(platform.tasks(number)).isEmpty();
    assertThat(platform.status(number)).isEqualTo("rejected");
  }
}
