package org.bihuan.hazard.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.bihuan.problem.RefusedInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeLimitTest {

  private static final LocalDate TODAY = LocalDate.of(2020, 9, 7);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2020-12-01",
        "2020-12-1",
        "2020/12/01",
        "2020/12/1",
        "2020.12.1",
        "2020年12月1日",
        "2020年12月01日",
        "2020-12-01T00:00:00",
        "2020-12-01T00:00:00.000+0800"
      })
  void dayIsUnderstoodInTheUsualSpellings(String text) {
    assertThat(TimeLimit.parse(text, TODAY)).isEqualTo("2020-12-01");
  }

  @ParameterizedTest
  @ValueSource(strings = {"60", "60日", "60天", "60 日", "60日内", "60日以内", "60天内", "060天"})
  void spanCountsFromToday(String text) {
    assertThat(TimeLimit.parse(text, TODAY)).isEqualTo("2020-11-06");
  }

  @ParameterizedTest
  @CsvSource({
    "1日, 2020-09-08",
    "23天, 2020-09-30",
    "24天, 2020-10-01",
    "9999, 2048-01-23",
    "2024-02-29, 2024-02-29"
  })
  void spanCrossesMonthsAndYears(String text, LocalDate day) {
    assertThat(TimeLimit.parse(text, TODAY)).isEqualTo(day);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2020-09-07", "0", "0日"})
  void todayIsTheEarliest(String text) {
    assertThat(TimeLimit.parse(text, TODAY)).isEqualTo(TODAY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2020-09-06", "2019-12-31", "0001-01-01"})
  void pastDayIsRefused(String text) {
    assertRefused(text, "“时限”不能早于今天：" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2021-02-29", "2020-13-01", "2020-00-10", "2020-11-31", "2020年12月0日"})
  void dayThatTheCalendarLacksIsRefused(String text) {
    assertRefused(text, "“时限”不是有效日期：" + text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "尽快",
        "年底前",
        "-5",
        "-5日",
        "10000",
        "六十日",
        "2个月",
        "2020-12",
        "12-01",
        "20-12-01",
        "2020-12-01 08:00",
        "2020-12-01T随后",
        "2020-12/01",
        "2020年12-01",
        "2020年12月1",
        "${today}"
      })
  void anythingElseIsRefusedWithExamples(String text) {
    assertRefused(text, "“时限”须为日期（例 2026-12-31）或天数（例 60日），不能是“" + text + "”");
  }

  @Test
  void refusalNamesTheField() {
    assertThatThrownBy(() -> TimeLimit.parse("尽快", TODAY))
        .isInstanceOfSatisfying(
            RefusedInputException.class,
            refusal ->
                assertThat(refusal.problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.field()).isEqualTo("timeLimit")));
  }

  private static void assertRefused(String text, String sentence) {
    assertThatThrownBy(() -> TimeLimit.parse(text, TODAY))
        .isInstanceOf(RefusedInputException.class)
        .hasMessageContaining(sentence);
  }
}
