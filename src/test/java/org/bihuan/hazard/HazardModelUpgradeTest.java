package org.bihuan.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.hazard.LoopOfHazards.APPROVE;
import static org.bihuan.hazard.LoopOfHazards.ONE;
import static org.bihuan.hazard.LoopOfHazards.PLAN;
import static org.bihuan.hazard.LoopOfHazards.RECTIFY;
import static org.bihuan.hazard.LoopOfHazards.REINSPECT;
import static org.bihuan.hazard.LoopOfHazards.VERIFY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bihuan.Platform;
import org.bihuan.PlatformTest;
import org.bihuan.startup.StartupStep;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Hazards that were reported under the model without watch and supervision are not left behind. */
@PlatformTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HazardModelUpgradeTest {

  private static final String FILE = "hazard-rectification.bpmn";

  @Autowired Platform platform;
  @Autowired RepositoryService repositoryService;
  @Autowired RuntimeService runtimeService;
  @Autowired JdbcClient jdbc;

  @Autowired
  @Qualifier("hazardModelUpgrade")
  StartupStep upgrade;

  @AfterEach
  void realTime() {
    platform.clock().reset();
  }

  private void deploy(Path model) throws IOException {
    repositoryService
        .createDeployment()
        .name("former")
        .addString(FILE, Files.readString(model))
        .deploy();
  }

  /** As the release before left a hazard: no clock, no watch, two timers on the rectification. */
  private List<String> former(LoopOfHazards loop, String... tasks) throws IOException {
    deploy(Path.of("src/test/resources/former", FILE));
    try {
      List<String> numbers = Stream.of(tasks).map(task -> lead(loop, task)).toList();
      for (String number : numbers) {
        jdbc.sql("delete from deadline_clock where matter = :number")
            .param("number", number)
            .update();
      }
      return numbers;
    } finally {
      deploy(Path.of("bpmn", FILE));
    }
  }

  /** The former release set the moments of its timers itself. */
  private String lead(LoopOfHazards loop, String task) {
    String number = task.equals(PLAN) ? loop.reportMajor() : loop.report();
    String instance = platform.hazard(number).get("processInstanceId").asText();
    Date moment = Date.from(platform.clock().now().plusSeconds(864_000));
    runtimeService.setVariables(
        instance, Map.of("remindAt", moment, "overdueAt", moment, "overdue", false));
    List<String> path = List.of(VERIFY, RECTIFY, REINSPECT, APPROVE);
    int last = task.equals(PLAN) ? 1 : path.indexOf(task);
    if (last > 0) {
      loop.confirm(number);
    }
    if (last > 1) {
      loop.rectify(number);
    }
    if (last > 2) {
      loop.pass(number);
    }
    return number;
  }

  @Test
  void openHazardsStayAtTheirStepAndAreWatchedFromNowOn() throws IOException {
    LoopOfHazards loop = new LoopOfHazards(platform);
    List<String> numbers = former(loop, VERIFY, REINSPECT, APPROVE);

    upgrade.run();
    upgrade.run();

    assertThat(numbers.stream().map(platform::taskKey))
        .containsExactly(VERIFY, REINSPECT, APPROVE);
    for (String number : numbers) {
      assertThat(platform.timers(number)).as(number).hasSize(1);
    }
    loop.pass(numbers.get(1));
    platform.done(ONE, numbers.get(1), "approved", true);
    assertThat(platform.status(numbers.get(1))).isEqualTo("closed");
  }

  @Test
  void deadlineThatWasSetStaysAndIsWatched() throws IOException {
    LoopOfHazards loop = new LoopOfHazards(platform);
    String number = former(loop, RECTIFY).get(0);
    LocalDate dueOn = new HazardTrace(platform, number).dueOn();

    upgrade.run();

    HazardTrace trace = new HazardTrace(platform, number);
    assertThat(trace.clock("rectify")).isEqualTo(dueOn);
    platform.fireTimersUntil(number, dueOn.plusDays(1));
    assertThat(trace.steps()).contains("due-soon", "overdue", "escalate");
  }

  @Test
  void majorHazardIsSupervisedFromNowOn() throws IOException {
    LoopOfHazards loop = new LoopOfHazards(platform);
    String number = former(loop, PLAN).get(0);

    upgrade.run();

    assertThat(platform.tasks(number, "major-hazard").findValuesAsText("taskDefinitionKey"))
        .containsExactlyInAnyOrder("Task_ControlRisk", "Task_ReportToDistrict");
    assertThat(platform.taskKey(number)).isEqualTo(PLAN);
  }
}
