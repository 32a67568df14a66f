package org.bihuan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CycleTest {

  private static final LocalDate FIRST = LocalDate.of(2020, 6, 11);
  private static final LocalDate LAST = LocalDate.of(2022, 12, 31);

  private static List<Cycle.Window> windows(
      String period, int times, LocalDate first, LocalDate last) {
    return new Cycle(Period.parse(period), times).windows(first, last);
  }

  @ParameterizedTest
  @CsvSource({
    "P1M, 1, 31, 2020-06, 2022-12",
    "P2M, 1, 16, 2020-P3, 2022-P6",
    "P3M, 1, 11, 2020-Q2, 2022-Q4",
    "P4M, 1, 8, 2020-P2, 2022-P3",
    "P6M, 1, 6, 2020-H1, 2022-H2",
    "P1Y, 1, 3, 2020, 2022",
    "P12M, 1, 3, 2020, 2022",
    "P1Y, 2, 6, 2020-H1, 2022-H2",
    "P1Y, 4, 11, 2020-Q2, 2022-Q4",
    "P1Y, 12, 31, 2020-06, 2022-12",
    "P3M, 3, 31, 2020-06, 2022-12",
    "P3Y, 1, 1, 2020-2022, 2020-2022",
    "P5Y, 1, 1, 2020-2022, 2020-2022",
    "P1D, 1, 934, 2020-06-11, 2022-12-31"
  })
  void spanIsCutIntoNaturalPeriods(
      String period, int times, int count, String first, String last) {
    List<Cycle.Window> windows = windows(period, times, FIRST, LAST);
    assertThat(windows).hasSize(count);
    assertThat(windows.get(0).label()).isEqualTo(first);
    assertThat(windows.get(count - 1).label()).isEqualTo(last);
    assertThat(windows.get(0).first()).as("begins with the span").isEqualTo(FIRST);
    assertThat(windows.get(count - 1).last()).as("ends with the span").isEqualTo(LAST);
  }

  /** Each window as its label, its first and its last day. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          P1D|1|2020-02-28|2020-03-01|2020-02-28 2020-02-28 2020-02-28; 2020-02-29 2020-02-29 2020-02-29; 2020-03-01 2020-03-01 2020-03-01
          P1M|1|2020-01-31|2020-03-01|2020-01 2020-01-31 2020-01-31; 2020-02 2020-02-01 2020-02-29; 2020-03 2020-03-01 2020-03-01
          P1M|1|2020-12-15|2021-01-10|2020-12 2020-12-15 2020-12-31; 2021-01 2021-01-01 2021-01-10
          P3M|1|2020-11-20|2021-04-01|2020-Q4 2020-11-20 2020-12-31; 2021-Q1 2021-01-01 2021-03-31; 2021-Q2 2021-04-01 2021-04-01
          P6M|1|2020-06-30|2021-06-29|2020-H1 2020-06-30 2020-06-30; 2020-H2 2020-07-01 2020-12-31; 2021-H1 2021-01-01 2021-06-29
          P1Y|1|2020-12-31|2022-01-01|2020 2020-12-31 2020-12-31; 2021 2021-01-01 2021-12-31; 2022 2022-01-01 2022-01-01
          P1Y|2|2020-01-01|2020-12-31|2020-H1 2020-01-01 2020-06-30; 2020-H2 2020-07-01 2020-12-31
          P1Y|2|2020-09-07|2021-03-31|2020-H2 2020-09-07 2020-12-31; 2021-H1 2021-01-01 2021-03-31
          P1Y|3|2020-04-30|2020-09-01|2020-P1 2020-04-30 2020-04-30; 2020-P2 2020-05-01 2020-08-31; 2020-P3 2020-09-01 2020-09-01
          P3Y|1|2020-07-01|2024-06-30|2020-2023 2020-07-01 2023-06-30; 2023-2024 2023-07-01 2024-06-30
          P3Y|1|2020-02-29|2023-02-28|2020-2023 2020-02-29 2023-02-27; 2023-2023 2023-02-28 2023-02-28
          P5Y|1|2020-06-01|2022-12-31|2020-2022 2020-06-01 2022-12-31
          P5Y|1|2020-01-01|2025-01-01|2020-2024 2020-01-01 2024-12-31; 2025-2025 2025-01-01 2025-01-01
          """)
  void windowsEndWithTheirPeriodOrWithTheSpan(
      String period, int times, LocalDate first, LocalDate last, String windows) {
    assertThat(windows(period, times, first, last))
        .extracting(
            window -> window.label() + ' ' + window.first() + ' ' + window.last())
        .containsExactly(windows.split("; "));
  }

  @ParameterizedTest
  @CsvSource({
    "P7M, 1", "P5M, 1", "P8M, 1", "P1M, 3", "P1M, 2", "P6M, 4", "P1Y, 5", "P1Y, 24", "P1D, 2",
    "P2D, 1", "P2W, 1", "P1W, 1", "P0D, 1", "P1M, 0", "P1M, -1", "P-1M, 1", "P1Y1D, 1",
    "P1M1D, 1", "P3Y, 2", "P2Y, 2", "P2Y, 0", "P101Y, 1", "P357913941Y4M, 1"
  })
  void whatNobodyCanKeepIsNoCycle(String period, int times) {
    assertThatThrownBy(() -> new Cycle(Period.parse(period), times))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("周期“" + Period.parse(period) + "”每期 " + times + " 次不能办理");
  }

  @ParameterizedTest
  @CsvSource({"P1D", "P1M", "P3M", "P6M", "P1Y", "P3Y", "P5Y"})
  void spanOfOneDayIsOneWindow(String period) {
    assertThat(windows(period, 1, FIRST, FIRST))
        .singleElement()
        .satisfies(
            window -> {
              assertThat(window.first()).isEqualTo(FIRST);
              assertThat(window.last()).isEqualTo(FIRST);
            });
  }

  @Test
  void onlyTheDayIsDaily() {
    assertThat(new Cycle(Period.ofDays(1), 1).isDaily()).isTrue();
    assertThat(new Cycle(Period.ofMonths(1), 1).isDaily()).isFalse();
  }
}
