package org.bihuan.grading.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.bihuan.Platform;
import org.bihuan.Platform.Answer;
import org.bihuan.PlatformTest;
import org.bihuan.grading.Criteria;
import org.bihuan.grading.CriteriaSearch;
import org.bihuan.grading.Criterion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** An inspector finds the criterion by what was seen, by its clause or by its code. */
@PlatformTest
class CriteriaApiTest {

  private static final String STAFF = "shequ-1-1";

  @Autowired Platform platform;
  @Autowired Criteria criteria;
  @Autowired CriteriaSearch search;

  @Test
  void wholeLibraryIsListedInTheOrderOfItsTables() {
    List<String> codes = codes(items(""));

    assertThat(codes).hasSize(283).startsWith("GEN-01", "GEN-02", "GEN-03", "RESP-01");
  }

  @Test
  void criterionIsShownWithClauseValidityAndConfidence() {
    JsonNode fire = items("?q=FIRE-08").get(0);
    assertThat(fire.get("code").asText()).isEqualTo("FIRE-08");
    assertThat(fire.get("sector").asText()).isEqualTo("s10-xiaofang");
    assertThat(fire.get("sectorName").asText()).isEqualTo("消防安全专项整治");
    assertThat(fire.get("text").asText()).isEqualTo("在人员密集场所违规使用、储存或销售易燃易爆危险品");
    assertThat(fire.get("source").asText()).endsWith("6.8（5.2.2）");
    assertThat(fire.get("grade").asText()).isEqualTo("major");
    assertThat(fire.get("gradeName").asText()).isEqualTo("重大火灾隐患");
    assertThat(fire.get("kind").asText()).isEqualTo("direct");
    assertThat(fire.get("validFrom").asText()).isEqualTo("2018-07-01");
    assertThat(fire.get("validTo").asText()).isEqualTo("2025-10-31");
    assertThat(fire.get("confidence").asText()).isEqualTo("待核：未取得原文");
    assertThat(fire.get("unconfirmed").asBoolean()).isTrue();

    JsonNode general = items("?q=GEN-02").get(0);
    assertThat(general.get("sector").asText()).isEqualTo("*");
    assertThat(general.get("sectorName").asText()).isEqualTo("通用");
    assertThat(general.get("gradeName").asText()).isEqualTo("重大隐患");
    assertThat(general.get("validTo").isNull()).isTrue();
    assertThat(general.get("unconfirmed").asBoolean()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "s10-xiaofang, '', 61",
    "s01-xuexi, '', 3",
    "s06-gongmao, '', 49",
    "s06-gongmao, 2023-05-14, 31",
    "s06-gongmao, 2023-05-15, 21",
    "s10-xiaofang, 2025-10-31, 61",
    "s10-xiaofang, 2025-11-01, 3",
    "s10-xiaofang, 2018-06-30, 3",
    "'', 2008-02-01, 3",
    "'', 2008-01-31, 0",
    "s09-jianshe, 2024-12-12, 37",
    "s09-jianshe, 2024-12-13, 6"
  })
  void listIsNarrowedToASubjectAndToADay(String sector, String on, int expected) {
    assertThat(items("?sector=" + sector + "&on=" + on)).hasSize(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "通道, FIRE-C-7.1.4",
    "疏散通道堵塞, FIRE-C-7.1.4",
    "消防通道被占, FIRE-C-7.1.1",
    "占用 消防车道, FIRE-C-7.1.1",
    "电梯门锁短接, SE45-4.6b",
    "无证上岗, RESP-07",
    "FIRE-2, FIRE-02",
    "fire-02, FIRE-02",
    "FIRE-1, FIRE-01",
    "GEN-1, GEN-01",
    "7.1.1, FIRE-C-7.1.1",
    "SE45-4.6b, SE45-4.6b",
    "危废混放, HAZCHEM-20"
  })
  void bestMatchComesFirst(String words, String code) {
    assertThat(codes(find(words))).startsWith(code);
  }

  @Test
  void wordsThatTheTextDoesNotHoldAsWrittenStillFindIt() {
    assertThat(codes(find("疏散通道堵塞")))
        .contains("FIRE-C-7.1.1", "FIRE-C-7.1.4", "FIRE-C-7.3.9")
        .doesNotContain("GEN-01", "HAZCHEM-02");
    assertThat(codes(find("脚手架连墙件缺失"))).contains("CONS22-7-2", "CONS24-SCAF-2");
    assertThat(codes(find("安全出口锁闭")).subList(0, 4))
        .contains("FIRE-05", "FIRE-C-7.3.3", "FIRE-C-7.3.9");
  }

  @Test
  void whatHoldsTheWordsComesBeforeWhatResemblesThem() {
    JsonNode found = find("燃气");
    List<Boolean> held =
        StreamSupport.stream(found.spliterator(), false)
            .map(item -> item.get("text").asText().contains("燃气"))
            .toList();

    assertThat(held).contains(true);
    assertThat(held.lastIndexOf(true)).isEqualTo((int) held.stream().filter(h -> h).count() - 1);
  }

  @Test
  void searchKeepsToTheSubjectAndTheDay() {
    assertThat(codes(items("?sector=s09-jianshe&on=2025-01-01&q=" + encoded("连墙件"))))
        .containsExactly("CONS24-SCAF-2");
    assertThat(codes(items("?sector=s06-gongmao&q=" + encoded("通道")))).isEmpty();
  }

  @Test
  void everyCriterionIsFoundByItsCodeAndByItsText() {
    List<Criterion> all = criteria.all();
    for (Criterion criterion : all) {
      assertThat(search.find(all, criterion.code()).get(0)).isEqualTo(criterion);
      assertThat(search.find(all, criterion.text()).get(0).text()).isEqualTo(criterion.text());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "75%"})
  void percentSignIsACharacterLikeAnyOther(String words) {
    assertThat(find(words))
        .isNotEmpty()
        .allSatisfy(
            item ->
                assertThat(item.get("text").asText() + item.get("source").asText())
                    .contains(words));
  }

  @ParameterizedTest
  @ValueSource(strings = {"_", "asdfgh", "\\", "'; drop table hazard; --", "囍囍囍", "？"})
  void whatNoCriterionHoldsFindsNothing(String words) {
    assertThat(find(words)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"?sector=&on=&q=", "?q=%20%20"})
  void blankParametersNarrowNothing(String query) {
    assertThat(items(query)).hasSize(283);
  }

  @ParameterizedTest
  @CsvSource({
    "?sector=s12, sector, 参数“sector”有误：未知的专题“s12”",
    "?on=2025-02-30, on, 参数“on”不是有效日期（例 2026-01-31）：2025-02-30",
    "?on=today, on, 参数“on”不是有效日期（例 2026-01-31）：today",
    "?q=a%00b, q, 参数“q”含有无效字符"
  })
  void faultyParameterIsNamedInChinese(String query, String field, String message) {
    Answer answer = platform.get(STAFF, "/api/criteria" + query);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().get("errors")).hasSize(1);
    assertThat(answer.body().get("errors").get(0).get("field").asText()).isEqualTo(field);
    assertThat(answer.message()).isEqualTo(message);
  }

  @Test
  void everyFaultyParameterIsNamedAtOnce() {
    Answer answer = platform.get(STAFF, "/api/criteria?sector=x&on=y&q=%00");
    assertThat(answer.body().get("errors")).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({"100, 200", "101, 400"})
  void wordsMayNotBeEndless(int length, int status) {
    Answer answer =
        platform.get(STAFF, "/api/criteria?q=" + encoded("通道".repeat(51).substring(0, length)));

    assertThat(answer.status()).isEqualTo(status);
    if (status == 400) {
      assertThat(answer.message()).isEqualTo("参数“q”不能超过 100 字");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"supervisor", "leader", "modeler", "admin", "caizheng-suo-1"})
  void everySignedInPersonMaySearch(String person) {
    assertThat(platform.get(person, "/api/criteria?q=FIRE-01").status()).isEqualTo(200);
  }

  @Test
  void nobodyElseMay() {
    assertThat(platform.get(null, "/api/criteria").status()).isEqualTo(401);
    assertThat(platform.get("nobody", "/api/criteria").status()).isEqualTo(401);
  }

  private JsonNode find(String words) {
    return items("?q=" + encoded(words));
  }

  private JsonNode items(String query) {
    Answer answer = platform.get(STAFF, "/api/criteria" + query);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.body().get("items");
  }

  private static List<String> codes(JsonNode items) {
    return StreamSupport.stream(items.spliterator(), false)
        .map(item -> item.get("code").asText())
        .toList();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
