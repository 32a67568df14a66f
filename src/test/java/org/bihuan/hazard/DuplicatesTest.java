package org.bihuan.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.bihuan.Platform;
import org.bihuan.PlatformTest;
import org.bihuan.calendar.MovableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A report near an open hazard is shown as a likely duplicate, merged by the verifier, and answered. */
@PlatformTest
class DuplicatesTest {

  private static final String ONE = "gonggong-anquan-ban-1";

  @Autowired Platform platform;
  @Autowired DuplicateRules rules;
  @Autowired MovableClock clock;

  private String report(
      String person, String place, String enterprise, List<String> criteria, int daysAgo) {
    Map<String, Object> facts = platform.facts();
    facts.put("place", place);
    facts.put("enterprise", enterprise);
    facts.put("criteria", criteria);
    facts.put("foundOn", clock.today().minusDays(daysAgo).toString());
    return platform.report(person, facts);
  }

  private List<String> duplicates(String person, String number) {
    JsonNode found = platform.get(person, "/api/hazards/" + number + "/duplicates").body();
    return found.findValuesAsText("number");
  }

  @ParameterizedTest
  @CsvSource({
    "true,   0, 1, 60, true",
    "true,   0, 1, 61, false",
    "false, 60, 1, 60, true",
    "false, 59, 1,  0, false",
    "false, 80, 0, 15, true",
    "false, 80, 0, 16, false",
    "false, 79, 0,  0, false",
    "true,  40, 0, 15, true",
    "true,  39, 0,  0, false",
    "false, 100, 0, 90, false"
  })
  void tableDecidesByEnterprisePlaceCriterionAndDays(
      boolean sameEnterprise, int placeLikeness, int sharedCriteria, int days, boolean likely) {
    assertThat(
            rules.reasons(
                List.of(
                    new DuplicateRules.Likeness(
                        sameEnterprise, placeLikeness, sharedCriteria, days))))
        .singleElement()
        .satisfies(reason -> assertThat(reason.isPresent()).isEqualTo(likely));
  }

  @ParameterizedTest
  @CsvSource({
    "示范小区12栋北侧消防车道, 示范小区 12 栋北侧消防车道。, 100",
    "示范小区12栋北侧消防车道, 示范小区12栋北侧, 80",
    "示范小区12栋北侧, 农贸市场二楼, 0",
    "甲, 乙, 0",
    "'', '', 0"
  })
  void placesAreAsAlikeAsTheirWords(String one, String two, int percent) {
    assertThat(Duplicates.likeness(one, two)).isEqualTo(percent);
  }

  @Test
  void reportNearAnOpenHazardIsShownAndMergedAndBothReportersAreAnswered() {
    String place = "疑似重复小区3栋东门消防通道";
    String first = report(ONE, place, "", List.of("GEN-01"), 1);
    platform.done(ONE, first, "verification", "confirmed", "comment", "");
    String elsewhere = report(ONE, "完全不同的地方", "", List.of("GEN-01"), 0);
    String second = report("shequ-1-1", "疑似重复小区 3 栋东门消防通道", "", List.of(), 0);

    assertThat(duplicates(ONE, second)).containsExactly(first);
    assertThat(duplicates(ONE, elsewhere)).doesNotContain(first, second);
    assertThat(duplicates(ONE, first)).as("already verified").isEmpty();
    assertThat(platform.get("chengguan-ban-1", "/api/hazards/" + second + "/duplicates").status())
        .isEqualTo(404);
    assertThat(platform.get("shequ-2-1", "/api/hazards/" + second + "/duplicates").status())
        .isEqualTo(404);
    String id = platform.task(second).get("id").asText();
    assertThat(platform.get(ONE, "/m/tasks/" + id).text()).contains("疑似重复", first);
    platform.post("shequ-1-1", "/api/notices/read", Map.of("all", true));

    Platform.Answer merged =
        platform.post(
            ONE,
            "/api/m/tasks/" + id + "/complete",
            Map.of("verification", "duplicate", "duplicateOf", first, "comment", "同一处"));

    assertThat(merged.status()).as(merged.text()).isEqualTo(204);
    assertThat(platform.status(second)).isEqualTo("merged");
    assertThat(platform.get("shequ-1-1", "/api/notices?unread=true").text()).contains("已并案");
    platform.post("shequ-1-1", "/api/notices/read", Map.of("all", true));
    platform.done(ONE, first, "measuresTaken", "已清理");
    platform.done("gonggong-anquan-ban-2", first, "passed", true, "comment", "");
    platform.done(ONE, first, "approved", true, "comment", "");
    assertThat(platform.get("shequ-1-1", "/api/notices?unread=true").text())
        .as("who reported it a second time is told that it is closed")
        .contains("已销号", first);
  }

  @Test
  void sameEnterpriseIsFoundInAnotherCommunityToo() {
    String first = report(ONE, "甲路1号", "疑似重复有限公司", List.of("GEN-01"), 30);
    Map<String, Object> facts = platform.facts();
    facts.put("community", "shequ-2");
    facts.put("place", "乙路9号");
    facts.put("enterprise", "疑似重复有限公司");
    String second = platform.report(ONE, facts);

    assertThat(duplicates(ONE, second)).containsExactly(first);
    assertThat(platform.get(ONE, "/api/hazards/" + second + "/duplicates").text())
        .contains("同一单位、同一判定条款");
  }
}
