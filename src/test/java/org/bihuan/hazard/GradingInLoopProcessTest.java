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
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class GradingInLoopProcessTest {

  @Autowired Platform platform;
  @Autowired JdbcClient jdbc;

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
  void basisCarriesCodeTextSourceAndValidity() {
    JsonNode hazard = report("s08-tezhong", "2025-11-10", "其他", false, "SE22-25-1");

    Map<String, String> basis = new LinkedHashMap<>();
    hazard.get("basis").get(0).fields()
        .forEachRemaining(field -> basis.put(field.getKey(), field.getValue().asText()));
    assertThat(basis)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "code", "SE22-25-1",
                "text", "未取得许可生产、国家明令淘汰、已报废或达报废条件仍使用",
                "source", "《特种设备安全监督检查办法》总局令第57号 第二十五条（一）",
                "validFrom", "2022-07-01",
                "validTo", "null",
                "confidence", "已核对公开文本"));
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
        .contains("SE45-4.6b", text, source + "（施行 2024-12-01 起）", "重大隐患");
  }

  @Test
  void formMarksWhatIsUnconfirmedAndNamesWhoCooperatesAndSupervises() {
    JsonNode hazard = report("s10-xiaofang", "2025-06-01", "其他", false, "FIRE-08");
    String number = hazard.get("number").asText();
    String variables =
        "/engine-rest/task/"
            + platform.task(number).get("id").asText()
            + "/form-variables?deserializeValues=false";

    assertThat(platform.get(ONE, variables).body().get("hazard").get("value").asText())
        .contains(
            "6.8（5.2.2）（施行 2018-07-01 至 2025-10-31）【待核】",
            "\"cooperating\":\"党政办、公共安全办综治维稳线、城市管理办城建开发线、示范社区一、街道安委会办公室\"",
            "\"districtBody\":\"区消防大队\"");
  }

  @Test
  void whoCooperatesAndSupervisesIsToldOfOneHazardAndNotInLists() {
    JsonNode major = report("s08-tezhong", "2025-11-10", "其他", false, "SE45-4.6b");
    JsonNode ordinary = report("s08-tezhong", "2025-11-10", "其他", false, "SE-G1");

    assertThat(texts(major.get("cooperating")))
        .containsExactly("shichang-suo", "chengguan-ban-chengjian", "shequ-1", "anweiban");
    assertThat(texts(major.get("cooperatingNames")))
        .containsExactly("青园市场监管所", "城市管理办城建开发线", "示范社区一", "街道安委会办公室");
    assertThat(texts(ordinary.get("cooperating")))
        .containsExactly("shichang-suo", "chengguan-ban-chengjian", "shequ-1");
    assertThat(major.get("districtBody").asText()).isEqualTo("qu-shichang");
    assertThat(major.get("districtBodyName").asText()).isEqualTo("区市场监管局");
    JsonNode listed =
        platform
            .get(ONE, "/api/hazards?q=" + major.get("number").asText())
            .body()
            .get("items")
            .get(0);
    assertThat(listed.hasNonNull("cooperating")).isFalse();
    assertThat(listed.hasNonNull("districtBody")).isFalse();
  }

  @Test
  void basisKeptBeforeEditionsWereKeptIsStillRead() {
    String number =
        report("s10-xiaofang", "2025-06-01", "其他", false, "FIRE-08").get("number").asText();
    jdbc.sql("update hazard set basis = :basis::jsonb where number = :number")
        .param("basis", "[{\"code\":\"FIRE-08\",\"text\":\"旧\",\"source\":\"GB\"}]")
        .param("number", number)
        .update();

    JsonNode basis = platform.hazard(number).get("basis").get(0);
    assertThat(basis.get("text").asText()).isEqualTo("旧");
    assertThat(basis.get("validFrom").isNull()).isTrue();
    assertThat(basis.get("validTo").isNull()).isTrue();
    assertThat(basis.get("confidence").asText()).isEmpty();
  }

  @Test
  void hazardOlderThanTheGeneralRuleIsLeftToAPerson() {
    JsonNode hazard = report("s10-xiaofang", "2005-06-01", "其他", false);

    assertThat(hazard.get("needsJudgement").asBoolean()).isTrue();
    assertThat(hazard.get("basis")).isEmpty();
    assertThat(hazard.get("gradeReason").asText()).contains("2005-06-01", "须人工判定");
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

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static List<String> codes(JsonNode hazard) {
    return StreamSupport.stream(hazard.get("basis").spliterator(), false)
        .map(basis -> basis.get("code").asText())
        .toList();
  }
}
