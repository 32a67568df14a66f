package org.bihuan.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bihuan.hazard.LoopOfHazards.ONE;
import static org.bihuan.hazard.LoopOfHazards.TWO;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bihuan.Platform;
import org.bihuan.PlatformTest;
import org.bihuan.calendar.MovableClock;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
class HazardRegisterTest {

  @Autowired Platform platform;
  @Autowired JdbcClient jdbc;
  @Autowired HistoryService historyService;
  @Autowired HazardReporting reporting;
  @Autowired PlatformTransactionManager transactionManager;

  private LoopOfHazards loop;
  private String mark;

  @BeforeEach
  void markOwnHazards() {
    loop = new LoopOfHazards(platform);
    mark = UUID.randomUUID().toString();
  }

  @AfterEach
  void realTime() {
    platform.clock().reset();
  }

  @Test
  void listIsNarrowedByStatusGradeSectorOfficeAndOverdue() {
    String ordinary = loop.report("title", mark);
    String rectifying = loop.report("title", mark);
    loop.confirm(rectifying);
    String major =
        loop.report("title", mark, "sector", "s08-tezhong", "criteria", List.of("SE45-4.6b"));
    String waste = loop.report("title", mark, "sector", "s11-weifei", "criteria", List.of());

    assertThat(found("")).containsExactlyInAnyOrder(ordinary, rectifying, major, waste);
    assertThat(found("&status=reported")).containsExactlyInAnyOrder(ordinary, major, waste);
    assertThat(found("&status=rectifying")).containsExactly(rectifying);
    assertThat(found("&status=closed")).isEmpty();
    assertThat(found("&grade=major")).containsExactly(major);
    assertThat(found("&grade=ordinary")).containsExactlyInAnyOrder(ordinary, rectifying, waste);
    assertThat(found("&sector=s11-weifei")).containsExactly(waste);
    assertThat(found("&office=chengguan-ban-huanbao")).containsExactly(waste);
    assertThat(found("&office=anquan-ban-anquan"))
        .containsExactlyInAnyOrder(ordinary, rectifying, major);
    assertThat(found("&office=caizheng-suo")).isEmpty();
    assertThat(found("&grade=ordinary&status=reported&sector=s10-xiaofang"))
        .containsExactly(ordinary);
    assertThat(found("&status=&grade=&sector=&office=&overdue=")).hasSize(4);
    assertThat(found("&overdue=true")).isEmpty();

    LocalDate dueOn = LocalDate.parse(platform.hazard(rectifying).get("dueOn").asText());
    moveTo(dueOn);
    assertThat(found("&overdue=true")).isEmpty();
    moveTo(dueOn.plusDays(1));
    assertThat(found("&overdue=true")).containsExactlyInAnyOrder(ordinary, rectifying, waste);
    assertThat(found("&overdue=false")).containsExactly(major);
  }

  @Test
  void rectifiedHazardIsNotListedAsOverdue() {
    String number = loop.report("title", mark);
    loop.confirm(number);
    loop.rectify(number);

    moveTo(platform.clock().today().plusDays(100));

    assertThat(found("&overdue=true")).isEmpty();
    assertThat(found("&overdue=false")).containsExactly(number);
  }

  @Test
  void textIsFoundInNumberTitlePlaceAndEnterpriseWhateverItsCase() {
    String inTitle = loop.report("title", "甲" + mark + "乙");
    String inPlace = loop.report("place", "A" + mark.toUpperCase());
    String inEnterprise = loop.report("enterprise", mark + "有限公司");
    String inDescription = loop.report("description", mark);

    assertThat(found("")).containsExactlyInAnyOrder(inTitle, inPlace, inEnterprise);
    assertThat(query("q=" + inDescription.toLowerCase())).containsExactly(inDescription);
    assertThat(query("q=%20" + inDescription + "%20")).containsExactly(inDescription);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "_", "\\", "'", "\"", "\\%", "%_%", "'; drop table hazard --"})
  void patternCharactersInTheTextStandForThemselves(String text) {
    String with = loop.report("title", mark + text + "末");
    loop.report("title", mark + "X末");

    assertThat(query("q=" + encode(mark + text + "末"))).containsExactly(with);
  }

  @Test
  void percentSignAloneDoesNotFindEverything() {
    String plain = loop.report("title", mark);

    assertThat(query("size=200&q=%25")).doesNotContain(plain);
    assertThat(query("size=200&q=_")).doesNotContain(plain);
  }

  @Test
  void pagesFollowEachOtherNewestFirstWithoutGapOrRepetition() {
    platform.clock().moveTo(platform.clock().now());
    List<String> numbers = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      numbers.add(0, loop.report("title", mark));
    }

    List<String> read = new ArrayList<>();
    for (int page = 0; page < 4; page++) {
      JsonNode body = list("q=" + mark + "&size=2&page=" + page);
      assertThat(body.get("total").asInt()).isEqualTo(7);
      assertThat(body.get("page").asInt()).isEqualTo(page);
      assertThat(body.get("size").asInt()).isEqualTo(2);
      assertThat(body.get("items")).hasSize(page == 3 ? 1 : 2);
      read.addAll(numbers(body));
    }

    assertThat(read).isEqualTo(numbers);
    assertThat(query("q=" + mark + "&size=7")).isEqualTo(numbers);
    assertThat(query("q=" + mark + "&size=200")).isEqualTo(numbers);
    assertThat(query("q=" + mark + "&size=2&page=4")).isEmpty();
    assertThat(list("q=" + mark + "&size=2&page=2147483647").get("total").asInt()).isEqualTo(7);
  }

  @Test
  void changedHazardKeepsItsPlaceInTheList() {
    String older = loop.report("title", mark);
    String newer = loop.report("title", mark);
    loop.confirm(older);

    assertThat(found("")).containsExactly(newer, older);
  }

  @ParameterizedTest
  @CsvSource({
    "size=0, size",
    "size=201, size",
    "size=-1, size",
    "page=-1, page",
    "status=open, status",
    "status=REPORTED, status",
    "grade=huge, grade",
    "sector=s99, sector",
    "sector=campaign, sector",
    "office=nowhere, office"
  })
  void impossibleParameterIsNamed(String query, String field) {
    Platform.Answer answer = platform.get("supervisor", "/api/hazards?" + query);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().get("errors")).hasSize(1);
    assertThat(answer.body().get("errors").get(0).get("field").asText()).isEqualTo(field);
    assertThat(answer.message()).startsWith("参数“" + field + "”");
  }

  @Test
  void everyImpossibleParameterIsNamed() {
    Platform.Answer answer =
        platform.get(
            "supervisor", "/api/hazards?status=a&grade=b&sector=c&office=d&page=-1&size=0");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(fields(answer))
        .containsExactlyInAnyOrder("status", "grade", "sector", "office", "page", "size");
  }

  static Stream<Arguments> refusedFacts() {
    List<Arguments> all = new ArrayList<>();
    Map<String, Integer> longest =
        Map.of("title", 200, "description", 2000, "place", 200, "enterprise", 200);
    for (String field :
        List.of("title", "description", "sector", "community", "place", "foundOn", "source")) {
      for (Object value : Arrays.asList(null, "", " ", "　")) {
        all.add(Arguments.of(field, value, "不能为空"));
      }
    }
    for (String field :
        List.of(
            "title", "description", "sector", "placeKind", "community", "place", "enterprise")) {
      for (Object value : List.of(7, true, List.of("一"), Map.of("一", "二"))) {
        all.add(Arguments.of(field, value, "须为文字"));
      }
    }
    longest.forEach(
        (field, length) -> {
          all.add(Arguments.of(field, "字".repeat(length + 1), "不能超过 " + length + " 字"));
          all.add(Arguments.of(field, "一\0二", "含有不能保存的字符"));
        });
    all.add(Arguments.of("sector", "s99", "没有代码“s99”"));
    all.add(Arguments.of("sector", "campaign", "没有代码“campaign”"));
    all.add(Arguments.of("criteria", List.of("NO-SUCH"), "没有代码“NO-SUCH”"));
    all.add(Arguments.of("criteria", "NO-SUCH", "没有代码“NO-SUCH”"));
    all.add(Arguments.of("criteria", List.of("SE45-4.6b"), "“SE45-4.6b”不属于专题“消防安全专项整治”"));
    all.add(Arguments.of("criteria", List.of("FIRE-RA"), "“FIRE-RA”由系统按件数判定，不能直接选用"));
    all.add(Arguments.of("criteria", List.of("FIRE-01", "FIRE-RD"), "“FIRE-RD”由系统按件数判定"));
    all.add(Arguments.of("criteria", List.of(1), "须为条款代码的列表"));
    all.add(Arguments.of("criteria", 7, "须为条款代码的列表"));
    all.add(Arguments.of("criteria", Map.of(), "须为条款代码的列表"));
    all.add(Arguments.of("placeKind", "月球", "只能是人员密集场所"));
    all.add(Arguments.of("community", "shequ-99", "没有“shequ-99”"));
    all.add(Arguments.of("community", "anweiban", "没有“anweiban”"));
    all.add(Arguments.of("foundOn", "2026-13-01", "不是有效日期"));
    all.add(Arguments.of("foundOn", "2026-02-30", "不是有效日期"));
    all.add(Arguments.of("foundOn", "昨天", "不是有效日期"));
    all.add(Arguments.of("foundOn", "2026/01/01", "不是有效日期"));
    all.add(Arguments.of("foundOn", "1999-12-31", "不能早于 2000-01-01"));
    all.add(Arguments.of("foundOn", "9999-12-31", "不能晚于今天"));
    all.add(Arguments.of("foundOn", "+999999-01-01", "不能晚于今天"));
    all.add(Arguments.of("source", "听说", "只能是巡查"));
    all.add(Arguments.of("fixedOnSpot", "true", "须为是或否"));
    all.add(Arguments.of("fixedOnSpot", 1, "须为是或否"));
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("refusedFacts")
  void impossibleFactIsNamedAndNothingIsCreated(String field, Object value, String problem) {
    Map<String, Object> facts = platform.facts();
    facts.put(field, value);

    assertRefusedWithoutTrace(facts, field, problem);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"title", "description", "sector", "community", "place", "foundOn", "source"})
  void missingFactIsNamedAndNothingIsCreated(String field) {
    Map<String, Object> facts = platform.facts();
    facts.remove(field);

    assertRefusedWithoutTrace(facts, field, "不能为空");
  }

  @Test
  void hazardFoundTomorrowIsRefused() {
    Map<String, Object> facts = platform.facts();
    facts.put("foundOn", platform.clock().today().plusDays(1).toString());

    assertRefusedWithoutTrace(facts, "foundOn", "不能晚于今天");
  }

  @Test
  void everyImpossibleFactIsNamed() {
    Platform.Answer answer = platform.post(ONE, "/api/hazards", Map.of("fixedOnSpot", "?"));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(fields(answer))
        .containsExactlyInAnyOrder(
            "title", "description", "sector", "community", "place", "foundOn", "source",
            "fixedOnSpot");
  }

  @ParameterizedTest
  @ValueSource(strings = {"leader", "supervisor", "modeler"})
  void whoBelongsToNoOfficeReportsNothing(String person) {
    Map<String, Long> before = counts();

    Platform.Answer answer = platform.post(person, "/api/hazards", platform.facts());

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.message()).isEqualTo("只有办所和社区的工作人员可以报告隐患");
    assertThat(counts()).isEqualTo(before);
  }

  @Test
  void refusedStartOverTheEngineLeavesNoTrace() {
    Map<String, Long> before = counts();
    Map<String, Object> variables = new HashMap<>();
    platform.facts().forEach((name, value) -> variables.put(name, LoopOfHazards.variable(value)));
    variables.put("criteria", LoopOfHazards.variable("GEN-01"));
    variables.put("title", LoopOfHazards.variable(" "));

    Platform.Answer answer =
        platform.post(
            ONE,
            "/engine-rest/process-definition/key/hazard-rectification/start",
            Map.of("variables", variables));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.message()).isEqualTo("“隐患名称”不能为空");
    assertThat(counts()).isEqualTo(before);
  }

  @Test
  void reportOfLongestTextsAndOnlyRequiredFactsIsKeptAsItIs() {
    Map<String, Object> facts = platform.facts();
    facts.remove("enterprise");
    facts.remove("placeKind");
    facts.remove("fixedOnSpot");
    facts.remove("criteria");
    facts.put("title", "字".repeat(200));
    facts.put("description", "字".repeat(2000));
    facts.put("place", "字".repeat(200));

    JsonNode hazard = platform.hazard(platform.report(ONE, facts));

    assertThat(hazard.get("title").asText()).isEqualTo("字".repeat(200));
    assertThat(hazard.get("description").asText()).isEqualTo("字".repeat(2000));
    assertThat(hazard.get("place").asText()).isEqualTo("字".repeat(200));
    assertThat(hazard.get("enterprise").asText()).isEmpty();
    assertThat(hazard.get("placeKind").asText()).isEmpty();
    assertThat(hazard.get("fixedOnSpot").asBoolean()).isFalse();
    assertThat(hazard.get("criteria")).isEmpty();
    assertThat(hazard.get("reporter").asText()).isEqualTo(ONE);
  }

  @Test
  void answerToAReportIsTheHazardThatTheRegisterHolds() {
    Platform.Answer answer = platform.post(ONE, "/api/hazards", platform.facts());

    assertThat(answer.status()).isEqualTo(201);
    String number = answer.body().get("number").asText();
    assertThat(number).matches("QY-" + platform.clock().today().getYear() + "-\\d{6}");
    JsonNode hazard = platform.get(ONE, "/api/hazards/" + number).body();
    answer.body().fieldNames().forEachRemaining(
        field -> {
          if (answer.body().hasNonNull(field)) {
            assertThat(hazard.get(field)).as(field).isEqualTo(answer.body().get(field));
          }
        });
    assertThat(platform.tasks(number)).hasSize(1);
  }

  @Test
  void concurrentReportsGetDifferentConsecutiveNumbers() throws Exception {
    Map<String, Object> facts = platform.facts();
    int year = platform.clock().today().getYear();
    for (int i = 0; i < 10; i++) {
      loop.report();
    }
    ExecutorService people = Executors.newFixedThreadPool(40);
    try {
      List<Callable<String>> reports =
          IntStream.range(0, 40)
              .<Callable<String>>mapToObj(
                  i -> () -> platform.report(i % 2 == 0 ? ONE : TWO, facts))
              .toList();
      Set<String> numbers =
          people.invokeAll(reports).stream()
              .map(HazardRegisterTest::result)
              .collect(Collectors.toSet());

      assertThat(numbers).hasSize(40).allMatch(n -> n.matches("QY-" + year + "-\\d{6}"));
      List<Integer> counters =
          numbers.stream().map(n -> Integer.parseInt(n.substring(8))).sorted().toList();
      assertThat(counters.get(39) - counters.get(0)).isEqualTo(39);
      for (String number : numbers) {
        assertThat(platform.taskKey(number)).isEqualTo(LoopOfHazards.VERIFY);
      }
    } finally {
      people.shutdownNow();
    }
  }

  @Test
  void numbersOfAnotherYearCountFromOneOfTheirOwn() {
    String now = loop.report();
    platform
        .clock()
        .moveTo(LocalDate.of(2091, 3, 1).atTime(10, 0).atZone(MovableClock.ZONE).toInstant());
    String first = loop.report();
    String second = loop.report();

    assertThat(first).isEqualTo("QY-2091-000001");
    assertThat(second).isEqualTo("QY-2091-000002");
    assertThat(now).doesNotStartWith("QY-2091");
  }

  @Test
  void registerAndEngineAreWrittenInOneTransaction() {
    Map<String, Long> before = counts();
    List<String> numbers = new ArrayList<>();

    assertThatThrownBy(
            () ->
                new TransactionTemplate(transactionManager)
                    .executeWithoutResult(
                        status -> {
                          numbers.add(reporting.report(platform.facts()).number());
                          throw new IllegalStateException("after the report");
                        }))
        .hasMessage("after the report");

    assertThat(counts()).isEqualTo(before);
    assertThat(platform.get("supervisor", "/api/hazards/" + numbers.get(0)).status())
        .isEqualTo(404);
    assertThat(loop.report()).isEqualTo(numbers.get(0));
  }

  @Test
  void historyKeepsWordsVerbatim() {
    String words = "第一行\n第二行\t“引号” \"double\" 'single' \\n <b>&amp;</b> ${1+1} {{x}} 🚒 %s 𠮷";
    String number = loop.report();
    platform.done(ONE, number, "verification", "confirmed", "comment", words);
    platform.done(ONE, number, "measuresTaken", words + words);
    platform.done(TWO, number, "passed", false, "comment", words);

    JsonNode history = platform.hazard(number).get("history");

    assertThat(words(history, "verify", "意见")).isEqualTo(words);
    assertThat(words(history, "rectify", "整改措施")).isEqualTo(words + words);
    assertThat(words(history, "reinspect", "意见")).isEqualTo(words);
    assertThat(platform.hazard(number).get("measuresTaken").asText()).isEqualTo(words + words);
    assertThat(history)
        .extracting(step -> step.get("by").asText())
        .containsExactly(ONE, ONE, ONE, ONE, ONE, ONE, TWO);
  }

  @Test
  void historyOfLaterStepsDoesNotChangeThatOfEarlierOnes() {
    String number = loop.report();
    JsonNode before = platform.hazard(number).get("history");
    loop.confirm(number);
    loop.rectify(number);

    JsonNode after = platform.hazard(number).get("history");

    assertThat(after.size()).isGreaterThan(before.size());
    for (int i = 0; i < before.size(); i++) {
      assertThat(after.get(i)).isEqualTo(before.get(i));
    }
  }

  private static String words(JsonNode history, String kind, String label) {
    return StreamSupport.stream(history.spliterator(), false)
        .filter(step -> step.get("step").asText().equals(kind))
        .findFirst()
        .orElseThrow()
        .get("words")
        .get(label)
        .asText();
  }

  private void assertRefusedWithoutTrace(
      Map<String, Object> facts, String field, String problem) {
    Map<String, Long> before = counts();

    Platform.Answer answer = platform.post(ONE, "/api/hazards", facts);

    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    assertThat(Set.copyOf(fields(answer))).containsExactly(field);
    assertThat(answer.body().get("errors").get(0).get("message").asText()).contains(problem);
    assertThat(answer.message()).contains(problem);
    assertThat(counts()).isEqualTo(before);
  }

  private static List<String> fields(Platform.Answer answer) {
    return StreamSupport.stream(answer.body().get("errors").spliterator(), false)
        .map(error -> error.get("field").asText())
        .toList();
  }

  /** Rows of the register and instances of the engine, ended ones included. */
  private Map<String, Long> counts() {
    Map<String, Long> counts = new HashMap<>();
    counts.put("hazards", count("select count(*) from hazard"));
    counts.put("steps", count("select count(*) from hazard_step"));
    counts.put("numbers", count("select coalesce(sum(last), 0) from hazard_number"));
    counts.put("instances", historyService.createHistoricProcessInstanceQuery().count());
    counts.put("variables", historyService.createHistoricVariableInstanceQuery().count());
    return counts;
  }

  private long count(String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }

  private static String result(Future<String> report) {
    try {
      return report.get();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private void moveTo(LocalDate day) {
    platform.clock().moveTo(day.atTime(12, 0).atZone(MovableClock.ZONE).toInstant());
  }

  /** Numbers of this test's hazards that the list shows. */
  private List<String> found(String filters) {
    return query("q=" + mark + filters);
  }

  private List<String> query(String query) {
    return numbers(list(query));
  }

  private JsonNode list(String query) {
    Platform.Answer answer = platform.get("supervisor", "/api/hazards?" + query);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.body();
  }

  private static List<String> numbers(JsonNode page) {
    return StreamSupport.stream(page.get("items").spliterator(), false)
        .map(hazard -> hazard.get("number").asText())
        .toList();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
