package org.bihuan.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.hazard.LoopOfHazards.ONE;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.bihuan.Platform;
import org.bihuan.PlatformTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class GradingInLoopProcessTest {

  @Autowired Platform platform;

  @AfterEach
  void realTime() {
    platform.clock().reset();
  }

  @ParameterizedTest
  @CsvSource({
    "s10-xiaofang, GEN-01, 2025-11-10, ordinary, 一般隐患",
    "s10-xiaofang, FIRE-01, 2025-10-31, major, 重大火灾隐患",
    "s10-xiaofang, GEN-02, 2025-11-10, major, 重大火灾隐患",
    "s08-tezhong, SE45-4.6b, 2025-11-10, major, 重大隐患",
    "s08-tezhong, SE-G1, 2025-11-10, ordinary, 一般隐患",
    "s11-weifei, HW-06, 2025-11-10, major, 重大隐患"
  })
  void gradeBearsTheNameThatItsSubjectUses(
      String sector, String criterion, String foundOn, String grade, String gradeName) {
    JsonNode hazard = report(sector, foundOn, "其他", false, criterion);

    assertThat(hazard.get("grade").asText()).isEqualTo(grade);
    assertThat(hazard.get("gradeName").asText()).isEqualTo(gradeName);
    assertThat(hazard.get("needsJudgement").asBoolean()).isFalse();
    assertThat(codes(hazard)).containsExactly(criterion);
  }

  @Test
  void basisCarriesCodeTextAndSource() {
    JsonNode hazard = report("s08-tezhong", "2025-11-10", "其他", false, "SE22-25-1");

    Map<String, String> basis = new LinkedHashMap<>();
    hazard.get("basis").get(0).fields()
        .forEachRemaining(field -> basis.put(field.getKey(), field.getValue().asText()));
    assertThat(basis)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "code", "SE22-25-1",
                "text", "未取得许可生产、国家明令淘汰、已报废或达报废条件仍使用",
                "source", "《特种设备安全监督检查办法》总局令第57号 第二十五条（一）"));
  }

  @Test
  void hazardWithoutCriteriaRestsOnTheGeneralRuleAndSaysSo() {
    JsonNode hazard = report("s10-xiaofang", "2025-11-10", "其他", false);

    assertThat(codes(hazard)).containsExactly("GEN-01");
    assertThat(hazard.get("gradeReason").asText()).isEqualTo("未选判定条款，按通用规定定级");
    assertThat(hazard.get("basis").get(0).get("source").asText()).contains("第16号");
  }

  @Test
  void countedRuleJoinsTheBasisThatMakesItHold() {
    JsonNode two =
        report("s10-xiaofang", "2025-06-01", "人员密集场所", false, "FIRE-C-7.3.1", "FIRE-C-7.3.2");
    JsonNode three =
        report(
            "s10-xiaofang", "2025-06-01", "人员密集场所", false, "FIRE-C-7.3.1", "FIRE-C-7.3.2",
            "FIRE-C-7.3.3");

    assertThat(two.get("gradeName").asText()).isEqualTo("一般隐患");
    assertThat(codes(two)).containsExactly("FIRE-C-7.3.1", "FIRE-C-7.3.2");
    assertThat(three.get("gradeName").asText()).isEqualTo("重大火灾隐患");
    assertThat(codes(three))
        .containsExactly("FIRE-C-7.3.1", "FIRE-C-7.3.2", "FIRE-C-7.3.3", "FIRE-RA");
  }

  @Test
  void majorFireHazardFixedOnTheSpotIsOrdinaryByTheExclusionThatItNames() {
    JsonNode hazard = report("s10-xiaofang", "2025-06-01", "其他", true, "FIRE-01");

    assertThat(hazard.get("gradeName").asText()).isEqualTo("一般隐患");
    assertThat(codes(hazard)).containsExactly("FIRE-01", "FIRE-X0");
  }

  @ParameterizedTest
  @CsvSource({"2025-10-31, false", "2025-11-01, true"})
  void criterionCountsOnlyWhileItsEditionHolds(String foundOn, boolean judged) {
    JsonNode hazard = report("s10-xiaofang", foundOn, "其他", false, "FIRE-C-7.1.1");

    assertThat(hazard.get("gradeName").asText()).isEqualTo("一般隐患");
    assertThat(hazard.get("needsJudgement").asBoolean()).isEqualTo(judged);
    assertThat(codes(hazard)).containsExactly(judged ? "GEN-01" : "FIRE-C-7.1.1");
    assertThat(hazard.get("gradeReason").asText().contains("没有有效版本")).isEqualTo(judged);
  }

  @Test
  void basisStandsInTheHistoryAndInTheForm() {
    JsonNode hazard = report("s08-tezhong", "2025-11-10", "其他", false, "SE45-4.6b");
    String number = hazard.get("number").asText();
    String text = hazard.get("basis").get(0).get("text").asText();
    String source = hazard.get("basis").get(0).get("source").asText();

    JsonNode graded = hazard.get("history").get(1);
    assertThat(graded.get("step").asText()).isEqualTo("grade");
    assertThat(graded.get("outcome").asText()).isEqualTo("重大隐患");
    assertThat(graded.get("words").get("SE45-4.6b").asText())
        .isEqualTo(text + "（" + source + "）");
    String variables =
        "/engine-rest/task/"
            + platform.task(number).get("id").asText()
            + "/form-variables?deserializeValues=false";
    assertThat(platform.get(ONE, variables).body().get("hazard").get("value").asText())
        .contains("SE45-4.6b", text, source, "重大隐患");
  }

  private JsonNode report(
      String sector, String foundOn, String placeKind, boolean fixedOnSpot, String... criteria) {
    Map<String, Object> facts = platform.facts();
    facts.put("sector", sector);
    facts.put("foundOn", foundOn);
    facts.put("placeKind", placeKind);
    facts.put("fixedOnSpot", fixedOnSpot);
    facts.put("criteria", Arrays.asList(criteria));
    return platform.hazard(platform.report(ONE, facts));
  }

  private static List<String> codes(JsonNode hazard) {
    return StreamSupport.stream(hazard.get("basis").spliterator(), false)
        .map(basis -> basis.get("code").asText())
        .toList();
  }
}
