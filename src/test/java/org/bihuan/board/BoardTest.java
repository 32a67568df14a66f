package org.bihuan.board;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bihuan.Platform;
import org.bihuan.PlatformTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The board's numbers follow the register, and lead to lists of as many. */
@PlatformTest
class BoardTest {

  private static final String ONE = "gonggong-anquan-ban-1";
  private static final String TWO = "gonggong-anquan-ban-2";
  private static final String SUPERVISOR = "supervisor";

  /** Hazards that were found in these ways in this place are those of this test alone. */
  private static final String COMMUNITY = "shequ-4";

  private static final String MEDIA = "媒体曝光";
  private static final String HANDED_OVER = "部门移送";
  private static final String MINE = "?community=" + COMMUNITY + "&source=" + encoded(MEDIA);
  private static final String LATE = "?community=" + COMMUNITY + "&source=" + encoded(HANDED_OVER);

  @Autowired Platform platform;
  @Autowired BoardStore store;
  @Autowired JdbcClient jdbc;

  @AfterEach
  void backToTheRealTime() {
    platform.clock().reset();
  }

  private String report() {
    return report(MEDIA);
  }

  private String report(String source) {
    Map<String, Object> facts = platform.facts();
    facts.put("community", COMMUNITY);
    facts.put("source", source);
    facts.put("place", "看板路 " + System.nanoTime() + " 号");
    return platform.report(ONE, facts);
  }

  private Numbers mine() {
    return count(MINE);
  }

  private Numbers count(String query) {
    JsonNode all = platform.get(SUPERVISOR, "/api/board" + query).body().get("all");
    return new Numbers(
        all.get("total").asInt(),
        all.get("open").asInt(),
        all.get("dueThisWeek").asInt(),
        all.get("overdue").asInt(),
        all.get("closed").asInt(),
        all.get("closedOnTime").asInt());
  }

  private int listed(String query, String standing) {
    return platform
        .get(SUPERVISOR, "/api/hazards" + query + "&size=1&standing=" + standing)
        .body()
        .get("total")
        .asInt();
  }

  private void close(String number) {
    platform.done(ONE, number, "measuresTaken", "已清理");
    platform.done(TWO, number, "passed", true);
    platform.done(TWO, number, "approved", true);
  }

  @Test
  void numbersFollowAHazardToItsClosing() {
    Numbers before = mine();
    String number = report();
    assertThat(mine())
        .isEqualTo(
            new Numbers(
                before.total() + 1,
                before.open() + 1,
                before.dueThisWeek(),
                before.overdue(),
                before.closed(),
                before.closedOnTime()));
    platform.done(ONE, number, "verification", "confirmed");
    close(number);
    assertThat(mine())
        .isEqualTo(
            new Numbers(
                before.total() + 1,
                before.open(),
                before.dueThisWeek(),
                before.overdue(),
                before.closed() + 1,
                before.closedOnTime() + 1));
  }

  @Test
  void hazardIsDueThisWeekThenOverdueThenClosedLate() {
    Numbers before = count(LATE);
    String number = report(HANDED_OVER);
    platform.done(ONE, number, "verification", "confirmed");
    LocalDate dueOn = LocalDate.parse(platform.hazard(number).get("dueOn").asText());
    platform.fireTimersUntil(number, dueOn);
    assertThat(count(LATE).dueThisWeek()).isEqualTo(before.dueThisWeek() + 1);
    assertThat(listed(LATE, "due-this-week")).isEqualTo(count(LATE).dueThisWeek());
    platform.fireTimersUntil(number, dueOn.plusDays(1));
    assertThat(count(LATE).overdue()).isEqualTo(before.overdue() + 1);
    assertThat(listed(LATE, "overdue")).isEqualTo(count(LATE).overdue());
    assertThat(platform.get(SUPERVISOR, "/board/overdue").text()).contains(number, "已超 1 天");
    close(number);
    Numbers after = count(LATE);
    assertThat(after.overdue()).isEqualTo(before.overdue());
    assertThat(after.closed()).isEqualTo(before.closed() + 1);
    assertThat(after.closedOnTime()).isEqualTo(before.closedOnTime());
    assertThat(platform.get(SUPERVISOR, "/api/hazards" + LATE + "&standing=closed-late").text())
        .contains(number);
  }

  @Test
  void whatIsNoHazardDoesNotCount() {
    Numbers before = mine();
    String number = report();
    platform.done(ONE, number, "verification", "rejected", "comment", "现场没有此情况");
    assertThat(platform.status(number)).isEqualTo("rejected");
    assertThat(mine()).isEqualTo(before);
  }

  @Test
  void everyNumberLeadsToAListOfAsMany() {
    report();
    JsonNode lines = platform.get(SUPERVISOR, "/api/board").body().get("lines");
    for (Dimension dimension : Dimension.values()) {
      JsonNode some = lines.get(dimension.name());
      assertThat(some).as(dimension.label()).isNotEmpty();
      for (JsonNode line : some) {
        String value = URLEncoder.encode(line.get("value").asText(), StandardCharsets.UTF_8);
        String query =
            dimension == Dimension.MONTH
                ? "?from=" + value + "&to=" + value
                : "?" + dimension.code() + "=" + value;
        JsonNode numbers = line.get("numbers");
        Map<String, String> lists =
            Map.of(
                "counted", "total",
                "open", "open",
                "due-this-week", "dueThisWeek",
                "overdue", "overdue",
                "closed", "closed",
                "closed-on-time", "closedOnTime");
        lists.forEach(
            (standing, field) ->
                assertThat(listed(query, standing))
                    .as(query + " " + standing)
                    .isEqualTo(numbers.get(field).asInt()));
      }
    }
  }

  @Test
  void filteredAndUnfilteredCountsAgree() {
    report();
    store.fold();
    report();
    JsonNode all = platform.get(SUPERVISOR, "/api/board").body();
    for (JsonNode office : all.get("lines").get("OFFICE")) {
      JsonNode narrowed =
          platform
              .get(SUPERVISOR, "/api/board?office=" + office.get("value").asText())
              .body()
              .get("all");
      assertThat(narrowed).isEqualTo(office.get("numbers"));
    }
  }

  @Test
  void officesAreRankedByTheirRatesAndEqualsShareARank() {
    JsonNode offices = platform.get(SUPERVISOR, "/api/board").body().get("lines").get("OFFICE");
    Double rate = null;
    Double onTime = null;
    int rank = 0;
    for (int i = 0; i < offices.size(); i++) {
      JsonNode numbers = offices.get(i).get("numbers");
      Numbers of =
          new Numbers(
              numbers.get("total").asInt(),
              0,
              0,
              numbers.get("overdue").asInt(),
              numbers.get("closed").asInt(),
              numbers.get("closedOnTime").asInt());
      double hisRate = of.rate() == null ? 0 : of.rate();
      double hisOnTime = of.onTimeRate() == null ? 0 : of.onTimeRate();
      boolean equal = rate != null && rate == hisRate && onTime == hisOnTime;
      assertThat(rate == null || hisRate < rate || (hisRate == rate && hisOnTime <= onTime))
          .isTrue();
      rank = equal ? rank : i + 1;
      assertThat(offices.get(i).get("rank").asInt()).isEqualTo(rank);
      rate = hisRate;
      onTime = hisOnTime;
    }
  }

  @Test
  void changesFromManySidesAreAddedUpOnce() throws Exception {
    List<String> numbers = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      numbers.add(report());
    }
    ExecutorService threads = Executors.newFixedThreadPool(6);
    try {
      List<Future<?>> work = new ArrayList<>();
      for (String number : numbers) {
        work.add(
            threads.submit(() -> platform.done(ONE, number, "verification", "confirmed")));
        work.add(threads.submit(store::fold));
      }
      for (Future<?> one : work) {
        one.get();
      }
    } finally {
      threads.shutdown();
    }
    store.fold();
    assertThat(store.differences()).isEmpty();
    for (String number : numbers) {
      close(number);
    }
  }

  @Test
  void administratorHasTheRegisterCountedAnew() {
    report();
    store.fold();
    jdbc.sql(
            "update board_cell set hazards = hazards + 1"
                + " where ctid = (select ctid from board_cell limit 1)")
        .update();
    assertThat(store.differences()).isNotEmpty();
    assertThat(platform.post(SUPERVISOR, "/api/board/rebuild", Map.of()).status()).isEqualTo(403);
    Platform.Answer answer = platform.post("admin", "/api/board/rebuild", Map.of());
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().get("differences")).isNotEmpty();
    assertThat(store.differences()).isEmpty();
    assertThat(platform.get(SUPERVISOR, "/api/audit/entries?subject=" + encoded("督导看板")).text())
        .contains("重新统计");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({
    "office=nobody, office",
    "sector=x, sector",
    "grade=huge, grade",
    "from=2026-13, from",
    "from=2026-05&to=2026-04, 截止月份"
  })
  void faultyFilterIsNamed(String query, String field) {
    Platform.Answer answer = platform.get(SUPERVISOR, "/api/board?" + query);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text()).contains(field);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/board", "/board/wall", "/board/overdue", "/board/majors", "/board/campaign", "/api/board"})
  void boardIsForThoseWhoReadEverything(String path) {
    for (String reader : List.of(SUPERVISOR, "leader", "anweiban-1", "admin")) {
      assertThat(platform.get(reader, path).status()).as(reader).isEqualTo(200);
    }
    for (String other : List.of(ONE, "shequ-1-1", "modeler")) {
      assertThat(platform.get(other, path).status()).as(other).isEqualTo(403);
    }
    assertThat(platform.get(null, path).status()).isEqualTo(401);
  }

  @Test
  void dossierTellsEverythingToWhoeverMaySeeTheHazard() {
    String number = report();
    platform.done(ONE, number, "verification", "confirmed");
    String page = platform.get(ONE, "/hazards/" + number).text();
    assertThat(page)
        .contains(number, "整改中", "整改隐患", "公共安全办安全生产线", "尚未签收", "GEN-01", "总局令第16号", "隐患整改交办单", "核实", "看板路")
        .doesNotContain("/cockpit/");
    assertThat(platform.get(SUPERVISOR, "/hazards/" + number).text())
        .contains("/camunda/app/cockpit/default/#/past?id=");
    assertThat(platform.get("chengguan-ban-1", "/hazards/" + number).status()).isEqualTo(404);
    assertThat(platform.get(null, "/hazards/" + number).status()).isEqualTo(401);
    assertThat(platform.get(SUPERVISOR, "/hazards/none").status()).isEqualTo(404);
  }

  @Test
  void majorHazardsAreListedWithTheirClocks() {
    Map<String, Object> facts = new HashMap<>(platform.facts());
    facts.put("criteria", List.of("GEN-02"));
    facts.put("place", "看板路 " + System.nanoTime() + " 号");
    String number = platform.report(ONE, facts);
    assertThat(platform.get(SUPERVISOR, "/board/majors").text())
        .contains(number, "核实期限", "还有");
  }
}
