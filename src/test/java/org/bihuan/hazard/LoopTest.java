package org.bihuan.hazard;

import org.bihuan.ModelCoverage;
import org.bihuan.Platform;
import org.bihuan.PlatformTest;
import org.bihuan.TakenFlows;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests on hazards of their own, with a clock that is set back after each; the coverage comes last. */
@PlatformTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class LoopTest {

  @Autowired Platform platform;
  @Autowired HistoryService historyService;
  @Autowired RepositoryService repositoryService;
  @Autowired TakenFlows takenFlows;

  LoopOfHazards loop;

  @BeforeAll
  void startLoop() {
    loop = new LoopOfHazards(platform);
  }

  @AfterEach
  void realTime() {
    platform.clock().reset();
  }

  HazardTrace trace(String number) {
    return new HazardTrace(platform, number);
  }

  /** Insists that the hazards of the test have taken every node and flow of a model. */
  void assertEverythingTakenOf(String process) {
    new ModelCoverage(historyService, repositoryService, takenFlows)
        .assertComplete(process, loop.numbers());
  }
}
