package org.bihuan.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.bihuan.Platform;
import org.bihuan.PlatformTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class HazardLoopProcessTest {

  private static final String ONE = "gonggong-anquan-ban-1";
  private static final String TWO = "gonggong-anquan-ban-2";

  @Autowired Platform platform;

  @AfterEach
  void realTime() {
    platform.clock().reset();
  }

  @Test
  void ordinaryHazardGoesFromReportToCloseOut() {
    String number = platform.report(ONE, platform.facts());
    assertThat(platform.status(number)).isEqualTo("reported");
    assertThat(platform.taskKey(number)).isEqualTo("Task_VerifyHazard");

    platform.done(ONE, number, "verification", "confirmed", "comment", "属实");
    assertThat(platform.taskKey(number)).isEqualTo("Task_RectifyHazard");
    assertThat(platform.status(number)).isEqualTo("rectifying");

    platform.done(ONE, number, "measuresTaken", "车辆已全部挪走");
    assertThat(platform.status(number)).isEqualTo("reinspecting");
    assertThat(platform.complete(ONE, number, "passed", true).status()).isEqualTo(400);

    platform.done(TWO, number, "passed", true);
    assertThat(platform.taskKey(number)).isEqualTo("Task_ApproveCloseOut");
    platform.done(TWO, number, "approved", true);

    assertThat(platform.tasks(number)).isEmpty();
    assertThat(platform.status(number)).isEqualTo("closed");
    assertThat(platform.hazard(number).get("history"))
        .extracting(step -> step.get("step").asText())
        .containsExactly(
            "report", "grade", "verify", "grade", "assign", "rectify", "reinspect",
            "approve-close-out", "end");
  }

  @Test
  void claimedTaskIsTheClaimersUntilItIsGivenBack() {
    String number = platform.report(ONE, platform.facts());
    String task = "/engine-rest/task/" + platform.task(number).get("id").asText();

    assertThat(platform.post(ONE, task + "/claim", Map.of("userId", ONE)).status()).isEqualTo(204);
    assertThat(platform.status(number)).isEqualTo("verifying");
    assertThat(platform.post(TWO, task + "/unclaim", null).status()).isEqualTo(403);
    assertThat(platform.complete(TWO, number, "verification", "confirmed").status())
        .isEqualTo(403);

    assertThat(platform.post(ONE, task + "/unclaim", null).status()).isEqualTo(204);
    assertThat(platform.status(number)).isEqualTo("reported");
    platform.done(TWO, number, "verification", "confirmed");
  }
}
