package org.bihuan.grading.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bihuan.Platform;
import org.bihuan.Platform.Answer;
import org.bihuan.PlatformTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How a hazard would be graded, told before anything is filed. */
@PlatformTest
class GradingApiTest {

  private static final String PATH = "/api/grading";
  private static final String STAFF = "chengguan-ban-1";

  @Autowired Platform platform;
  @Autowired JdbcClient jdbc;

  @AfterEach
  void realTime() {
    platform.clock().reset();
  }

  @Test
  void gradeOfficesAndDeadlineAreThoseOfAReportOfTheSameFacts() {
    Map<String, Object> report = platform.facts();
    report.put("sector", "s08-tezhong");
    report.put("criteria", List.of("SE45-4.6b", "SE-G1"));
    JsonNode hazard = platform.hazard(platform.report("gonggong-anquan-ban-1", report));

    JsonNode graded = graded(report);

    assertThat(graded.get("grade")).isEqualTo(hazard.get("grade"));
    assertThat(graded.get("gradeName")).isEqualTo(hazard.get("gradeName"));
    assertThat(graded.get("expertJudgement")).isEqualTo(hazard.get("needsJudgement"));
    assertThat(graded.get("reason")).isEqualTo(hazard.get("gradeReason"));
    assertThat(graded.get("basis")).isEqualTo(hazard.get("basis"));
    assertThat(graded.get("deadline").get("due")).isEqualTo(hazard.get("dueOn"));
    for (String field :
        List.of(
            "responsibleOffice",
            "responsibleOfficeName",
            "cooperating",
            "cooperatingNames",
            "districtBody",
            "districtBodyName")) {
      assertThat(graded.get(field)).as(field).isEqualTo(hazard.get(field));
    }
  }

  @Test
  void answerHoldsEverythingAnInspectorNeeds() {
    platform.clock().moveTo(Instant.parse("2025-06-03T02:00:00Z"));
    JsonNode graded =
        graded(
            Map.of(
                "sector", "s10-xiaofang",
                "criteria", List.of("FIRE-C-7.3.1", "FIRE-C-7.3.2", "FIRE-C-7.3.9"),
                "placeKind", "人员密集场所",
                "foundOn", "2025-06-01",
                "fixedOnSpot", false,
                "community", "示范社区二"));

    assertThat(graded.get("grade").asText()).isEqualTo("major");
    assertThat(graded.get("gradeName").asText()).isEqualTo("重大火灾隐患");
    assertThat(graded.get("expertJudgement").asBoolean()).isFalse();
    assertThat(texts(graded.get("basis"), "code"))
        .containsExactly("FIRE-C-7.3.1", "FIRE-C-7.3.2", "FIRE-C-7.3.9", "FIRE-RA");
    assertThat(texts(graded.get("basis"), "confidence"))
        .containsExactly("已核对公开文本", "已核对公开文本", "待核：未取得原文", "已核对公开文本");
    assertThat(texts(graded.get("basis"), "validTo")).containsOnly("2025-10-31");
    assertThat(graded.get("responsibleOfficeName").asText()).isEqualTo("公共安全办安全生产线");
    assertThat(texts(graded.get("cooperating"), ""))
        .endsWith("chengguan-ban-chengjian", "shequ-2", "anweiban");
    assertThat(texts(graded.get("cooperatingNames"), ""))
        .endsWith("城市管理办城建开发线", "示范社区二", "街道安委会办公室");
    assertThat(graded.get("districtBody").asText()).isEqualTo("qu-xiaofang");
    JsonNode deadline = graded.get("deadline");
    assertThat(deadline.get("from").asText()).isEqualTo("2025-06-03");
    assertThat(deadline.get("due").asText()).isEqualTo("2025-08-04");
    assertThat(deadline.get("rule").asText()).contains("60日");
    assertThat(deadline.get("confirmed").asBoolean()).isFalse();
  }

  @Test
  void sectorAndDayAreEnough() {
    JsonNode graded = graded(Map.of("sector", "s01-xuexi", "foundOn", "2020-09-07"));

    assertThat(graded.get("grade").asText()).isEqualTo("ordinary");
    assertThat(graded.get("reason").asText()).contains("未选判定条款");
    assertThat(texts(graded.get("cooperatingNames"), "")).containsExactly("街道安委会成员单位", "各办所");
  }

  @Test
  void nothingIsStored() {
    long hazards = count("hazard");
    long instances = count("act_hi_procinst");

    graded(Map.of("sector", "s10-xiaofang", "foundOn", "2020-09-07"));

    assertThat(count("hazard")).isEqualTo(hazards);
    assertThat(count("act_hi_procinst")).isEqualTo(instances);
  }

  @ParameterizedTest
  @ValueSource(strings = {"shequ-1-1", "supervisor", "leader", "modeler", "admin", "anweiban-1"})
  void everySignedInPersonMayAsk(String person) {
    Map<String, Object> facts = Map.of("sector", "s10-xiaofang", "foundOn", "2020-09-07");
    assertThat(platform.post(person, PATH, facts).status()).isEqualTo(200);
  }

  @Test
  void nobodyElseMay() {
    Map<String, Object> facts = Map.of("sector", "s10-xiaofang", "foundOn", "2020-09-07");
    assertThat(platform.post(null, PATH, facts).status()).isEqualTo(401);
    assertThat(platform.post("nobody", PATH, facts).status()).isEqualTo(401);
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of("sector", null, "“所属专题”不能为空"),
        Arguments.of("sector", " ", "“所属专题”不能为空"),
        Arguments.of("sector", "s12", "“所属专题”没有代码“s12”"),
        Arguments.of("sector", "campaign", "“所属专题”没有代码“campaign”"),
        Arguments.of("sector", 10, "“所属专题”须为文字"),
        Arguments.of("criteria", List.of("FIRE-99"), "“判定条款”没有代码“FIRE-99”"),
        Arguments.of("criteria", List.of("fire-01"), "“判定条款”没有代码“fire-01”"),
        Arguments.of("criteria", List.of("FIRE-RA"), "“判定条款”“FIRE-RA”由系统按件数判定，不能直接选用"),
        Arguments.of(
            "criteria", List.of("GEN-01", "SE45-4.6b"), "“判定条款”“SE45-4.6b”不属于专题“消防安全专项整治”"),
        Arguments.of("criteria", List.of(1), "“判定条款”须为条款代码的列表"),
        Arguments.of("criteria", Arrays.asList("FIRE-01", null), "“判定条款”须为条款代码的列表"),
        Arguments.of("criteria", Map.of("code", "FIRE-01"), "“判定条款”须为条款代码的列表"),
        Arguments.of("criteria", true, "“判定条款”须为条款代码的列表"),
        Arguments.of(
            "placeKind", "商场", "“场所类型”只能是人员密集场所、易燃易爆危险品场所、重要场所、其他之一，不能是“商场”"),
        Arguments.of("placeKind", 1, "“场所类型”须为文字"),
        Arguments.of("community", "某社区", "“所在社区”没有“某社区”"),
        Arguments.of("community", "caizheng-suo", "“所在社区”没有“caizheng-suo”"),
        Arguments.of("community", List.of("shequ-1"), "“所在社区”须为文字"),
        Arguments.of("foundOn", null, "“发现日期”不能为空"),
        Arguments.of("foundOn", "2025-06-04", "“发现日期”不能晚于今天"),
        Arguments.of("foundOn", "1999-12-31", "“发现日期”不能早于 2000-01-01"),
        Arguments.of("foundOn", "2023-02-29", "“发现日期”不是有效日期（例 2026-01-31）：2023-02-29"),
        Arguments.of("foundOn", "2025/06/01", "“发现日期”不是有效日期（例 2026-01-31）：2025/06/01"),
        Arguments.of("foundOn", 20250601, "“发现日期”须为文字"),
        Arguments.of("fixedOnSpot", "true", "“已立查立改”须为是或否（true / false）"),
        Arguments.of("fixedOnSpot", 1, "“已立查立改”须为是或否（true / false）"),
        Arguments.of("sector", "s10\0", "“所属专题”含有不能保存的字符"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void faultyFieldIsNamedInChinese(String field, Object value, String message) {
    platform.clock().moveTo(Instant.parse("2025-06-03T02:00:00Z"));
    Map<String, Object> facts = sound();
    facts.put(field, value);

    Answer answer = platform.post(STAFF, PATH, facts);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(texts(answer.body().get("errors"), "field")).containsExactly(field);
    assertThat(texts(answer.body().get("errors"), "message")).containsExactly(message);
  }

  @Test
  void everyFaultyFieldHasItsOwnProblem() {
    Answer answer =
        platform.post(
            STAFF,
            PATH,
            Map.of(
                "criteria", 1, "placeKind", 2, "community", 3, "foundOn", 4, "fixedOnSpot", 5));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(texts(answer.body().get("errors"), "field"))
        .containsExactly(
            "sector", "criteria", "placeKind", "community", "foundOn", "fixedOnSpot");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "null", "\"s10-xiaofang\"", "{", ""})
  void whatIsNoJsonObjectIsRefused(String body) {
    Answer answer = platform.post(STAFF, PATH, body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.message()).isEqualTo("请求内容不是有效的 JSON 对象");
  }

  @ParameterizedTest
  @CsvSource({"2025-06-03, 200", "2025-06-04, 400"})
  void dayOfFindingMayBeToday(String foundOn, int status) {
    platform.clock().moveTo(Instant.parse("2025-06-03T15:59:00Z"));
    Map<String, Object> facts = sound();
    facts.put("foundOn", foundOn);

    assertThat(platform.post(STAFF, PATH, facts).status()).isEqualTo(status);
  }

  private static Map<String, Object> sound() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("sector", "s10-xiaofang");
    facts.put("criteria", List.of("FIRE-01"));
    facts.put("placeKind", "其他");
    facts.put("foundOn", "2025-06-01");
    facts.put("fixedOnSpot", false);
    facts.put("community", "shequ-1");
    return facts;
  }

  private JsonNode graded(Map<String, Object> facts) {
    Answer answer = platform.post(STAFF, PATH, facts);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.body();
  }

  private long count(String table) {
    return jdbc.sql("select count(*) from " + table).query(Long.class).single();
  }

  private static List<String> texts(JsonNode list, String field) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(item -> field.isEmpty() ? item.asText() : item.get(field).asText())
        .toList();
  }
}
