package org.bihuan.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.bihuan.Photos;
import org.bihuan.Platform;
import org.bihuan.PlatformTest;
import org.bihuan.hazard.HazardImported;
import org.bihuan.process.DecisionTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** Rectification and re-inspection show what the table demands, or are not completed. */
@PlatformTest
class EvidenceProcessTest {

  private static final String ONE = "gonggong-anquan-ban-1";
  private static final String TWO = "gonggong-anquan-ban-2";

  @Autowired Platform platform;
  @Autowired DecisionTables tables;
  @Autowired ApplicationEventPublisher events;

  private String path(String number) {
    return "/api/hazards/" + number + "/evidence";
  }

  private Platform.Answer complete(String person, String number, Object... answers) {
    return platform.completeWithout(person, platform.task(number).get("id").asText(), answers);
  }

  private void upload(String person, String number, String kind) {
    assertThat(platform.upload(person, path(number), kind, "a.jpg", Photos.fresh()).status())
        .isEqualTo(201);
  }

  @Test
  void stepsWaitForTheirPhotosAndEachRoundForItsOwn() {
    String number = platform.report(ONE, platform.facts());
    upload(ONE, number, "before");
    platform.done(ONE, number, "verification", "confirmed");

    Platform.Answer refused = complete(ONE, number, "measuresTaken", "已清理");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.message()).contains("“整改后照片”").contains("还缺 1 张").contains("现场照片");
    assertThat(platform.taskKey(number)).isEqualTo("Task_RectifyHazard");
    byte[] after = Photos.fresh();
    platform.upload(ONE, path(number), "after", "a.jpg", after);
    assertThat(complete(ONE, number, "measuresTaken", "已清理").status()).isEqualTo(204);

    assertThat(platform.get(TWO, path(number)).body().get("missing").get(0).asText())
        .contains("“整改后照片”");
    assertThat(complete(TWO, number, "passed", false, "comment", "仍被占用").message())
        .contains("还缺 1 张");
    assertThat(platform.upload(TWO, path(number), "after", "b.jpg", after).message())
        .contains("在“整改隐患”环节已经用过");
    upload(TWO, number, "after");
    assertThat(complete(TWO, number, "passed", false, "comment", "仍被占用").status())
        .isEqualTo(204);

    assertThat(complete(ONE, number, "measuresTaken", "再次清理").message()).contains("还缺 1 张");
    upload(ONE, number, "after");
    assertThat(complete(ONE, number, "measuresTaken", "再次清理").status()).isEqualTo(204);
  }

  @Test
  void importedHazardIsExemptAndThatIsOnRecord() {
    String number = platform.report(ONE, platform.facts());
    events.publishEvent(new HazardImported(number, "区台账导入"));
    platform.done(ONE, number, "verification", "confirmed");

    assertThat(platform.get(ONE, path(number)).body().get("exemption").asText())
        .isEqualTo("区台账导入");
    assertThat(complete(ONE, number, "measuresTaken", "已清理").status()).isEqualTo(204);
    assertThat(platform.hazard(number).get("history"))
        .anySatisfy(
            step -> {
              assertThat(step.get("stepName").asText()).isEqualTo("免提交照片");
              assertThat(step.get("words").get("原因").asText()).isEqualTo("区台账导入");
            });
  }

  /** Every rule of the table. */
  @ParameterizedTest
  @CsvSource({
    "rectify, ordinary, s02-zhuti, false, 0, 0, 1",
    "rectify, ordinary, s10-xiaofang, false, 1, 1, 0",
    "rectify, major, s10-xiaofang, false, 1, 2, 1",
    "rectify, major, s02-zhuti, false, 1, 2, 1",
    "reinspect, ordinary, s03-jianguan, false, 0, 0, 1",
    "reinspect, ordinary, s10-xiaofang, true, 0, 1, 0",
    "reinspect, major, s10-xiaofang, true, 0, 1, 0",
    "reinspect, ordinary, s10-xiaofang, false, 0, 1, 0",
    "reinspect, major, s10-xiaofang, false, 0, 2, 0"
  })
  void demandFollowsStepGradeSubjectAndFixing(
      String step, String grade, String sector, boolean fixed, int before, int after, int papers) {
    List<Map<String, Object>> rows =
        tables.rows(
            "evidence-requirement",
            Map.of("step", step, "grade", grade, "sector", sector, "fixedOnSpot", fixed));

    assertThat(rows).singleElement().satisfies(
        row -> {
          assertThat(DecisionTables.number(row, "before")).isEqualTo(before);
          assertThat(DecisionTables.number(row, "after")).isEqualTo(after);
          assertThat(DecisionTables.number(row, "documents")).isEqualTo(papers);
          assertThat(DecisionTables.text(row, "rule")).isNotEmpty();
        });
  }
}
