package org.bihuan.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bihuan.PlatformTest;
import org.bihuan.bulletin.UnitTally;
import org.bihuan.process.DecisionTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The table of points: at each boundary and between, one line for each item, a hundred in all. */
@PlatformTest
class ScoreTableTest {

  private static final List<String> ITEMS =
      List.of(
          "rectified", "onTime", "overdue", "majorOverdue", "failed", "dutiesOnTime", "bulletins");

  @Autowired DecisionTables tables;
  @Autowired ScoreRules rules;

  private List<Map<String, Object>> rows(String item, int value) {
    Map<String, Object> inputs = new HashMap<>();
    ITEMS.forEach(one -> inputs.put(one, 0));
    inputs.put(item, value);
    return tables.rows("assessment-score", inputs);
  }

  private int points(String item, int value) {
    return rows(item, value).stream()
        .filter(row -> row.get("item").equals(item))
        .map(row -> DecisionTables.number(row, "points"))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "-1, 25, 20, 15",
    "0, 0, 0, 0",
    "59, 0, 0, 0",
    "60, 10, 8, 6",
    "79, 10, 8, 6",
    "80, 15, 12, 9",
    "89, 15, 12, 9",
    "90, 20, 16, 12",
    "99, 20, 16, 12",
    "100, 25, 20, 15"
  })
  void ratesAreWorthByTens(int rate, int rectified, int onTime, int duties) {
    assertThat(points("rectified", rate)).isEqualTo(rectified);
    assertThat(points("onTime", rate)).isEqualTo(onTime);
    assertThat(points("dutiesOnTime", rate)).isEqualTo(duties);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 15, 10, 10, 5",
    "1, 10, 0, 6, 3",
    "2, 10, 0, 6, 0",
    "3, 5, 0, 3, 0",
    "5, 5, 0, 3, 0",
    "6, 0, 0, 0, 0",
    "100000, 0, 0, 0, 0"
  })
  void countsTakePointsAway(int count, int overdue, int major, int failed, int bulletins) {
    assertThat(points("overdue", count)).isEqualTo(overdue);
    assertThat(points("majorOverdue", count)).isEqualTo(major);
    assertThat(points("failed", count)).isEqualTo(failed);
    assertThat(points("bulletins", count)).isEqualTo(bulletins);
  }

  @Test
  void everyValueHasOneLineForEachItemAndAHundredInAll() {
    for (String item : ITEMS) {
      Stream<Integer> values =
          Stream.concat(
              IntStream.rangeClosed(-1, 101).boxed(), Stream.of(1000, Integer.MAX_VALUE));
      values.forEach(
          value -> {
            List<Map<String, Object>> rows = rows(item, value);
            assertThat(rows)
                .as(item + " " + value)
                .extracting(row -> row.get("item"))
                .containsExactlyInAnyOrderElementsOf(ITEMS);
            assertThat(rows.stream().mapToInt(row -> DecisionTables.number(row, "full")).sum())
                .isEqualTo(100);
            assertThat(rows)
                .allSatisfy(
                    row -> {
                      assertThat(DecisionTables.number(row, "points"))
                          .isBetween(0, DecisionTables.number(row, "full"));
                      assertThat(DecisionTables.text(row, "reason")).isNotEmpty();
                      assertThat(DecisionTables.text(row, "source"))
                          .contains("正文五（六）", "待核");
                    });
          });
    }
  }

  @Test
  void unitThatHadNothingToDoLosesNothing() {
    List<ScoreRules.Scored> scored = rules.score(new UnitFacts(UnitTally.none("x"), 0, 0, 0));
    assertThat(scored.stream().mapToInt(ScoreRules.Scored::points).sum()).isEqualTo(100);
  }

  @Test
  void everyItemHasItsFactInWords() {
    UnitFacts facts =
        new UnitFacts(new UnitTally("x", 4, 8, 1, 9, 8, 3, 2, 1, 1), 10, 9, 1);
    assertThat(rules.score(facts))
        .extracting(scored -> facts.inWords(scored.item()))
        .containsExactly(
            "应整改 12 条（期初在办 4、新登记 8），销号 9 条，整改率 75%",
            "销号 9 条，其中从未逾期 8 条，按期整改率 88%",
            "逾期未整改 2 条",
            "重大隐患逾期未整改 1 条",
            "复查不合格 1 次",
            "到期任务 10 件，按期完成 9 件，按期完成率 90%",
            "被通报批评 1 次");
    assertThat(facts.inWords("weather")).isEmpty();
  }
}
