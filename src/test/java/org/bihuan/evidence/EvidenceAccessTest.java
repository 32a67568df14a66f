package org.bihuan.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bihuan.Photos;
import org.bihuan.Platform;
import org.bihuan.PlatformTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The evidence of a hazard is seen by whoever sees the hazard. */
@PlatformTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EvidenceAccessTest {

  private static final String OWN = "gonggong-anquan-ban-1";

  @Autowired Platform platform;

  private String hazard;
  private String task;
  private String id;

  @BeforeAll
  void report() {
    String number = platform.report(OWN, platform.facts());
    hazard = "/api/hazards/" + number + "/evidence";
    task = "/api/tasks/" + platform.task(number).get("id").asText() + "/evidence";
    id =
        platform.upload(OWN, hazard, "before", "a.jpg", Photos.fresh())
            .body().get(0).get("id").asText();
  }

  @ParameterizedTest
  @CsvSource({
    "gonggong-anquan-ban-2, 200, 200, 201",
    "shequ-1-1,             200, 404, 201",
    "supervisor,            200, 200, 201",
    "anweiban-1,            200, 200, 201",
    "chengguan-ban-1,       404, 404, 404",
    "shequ-2-1,             404, 404, 404",
    "modeler,               404, 404, 404",
    ",                      401, 401, 401"
  })
  void whoeverSeesTheHazardSeesItsEvidence(
      String person, int byHazard, int byTask, int upload) {
    for (String route : List.of("", "/" + id, "/" + id + "/thumbnail")) {
      assertThat(platform.get(person, hazard + route).status()).as(route).isEqualTo(byHazard);
      assertThat(platform.get(person, task + route).status()).as(route).isEqualTo(byTask);
    }
    assertThat(platform.upload(person, hazard, "before", "b.jpg", Photos.fresh()).status())
        .isEqualTo(upload);
    assertThat(platform.send(person, "DELETE", hazard + "/" + id, null).status())
        .isEqualTo(byHazard == 200 ? 403 : byHazard);
    if (byTask != 200) {
      assertThat(platform.upload(person, task, "before", "b.jpg", Photos.fresh()).status())
          .isEqualTo(byTask);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "gonggong-anquan-ban-1, ''",
    "gonggong-anquan-ban-1, /thumbnail"
  })
  void evidenceOfAnotherHazardIsNotReachedThroughOnesOwn(String person, String route) {
    String other = platform.report("chengguan-ban-1", platform.facts());
    String foreign = "/api/hazards/" + other + "/evidence";
    String there =
        platform.upload("chengguan-ban-1", foreign, "before", "a.jpg", Photos.fresh())
            .body().get(0).get("id").asText();

    assertThat(platform.get(person, hazard + "/" + there + route).status()).isEqualTo(404);
  }
}
