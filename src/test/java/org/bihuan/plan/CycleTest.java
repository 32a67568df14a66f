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

  private static List<Cycle.Window> windows(String period, int times) {
    return new Cycle(Period.parse(period), times).windows(FIRST, LAST);
  }

  @ParameterizedTest
  @CsvSource({
    "P1M, 1, 31, 2020-06, 2022-12",
    "P3M, 1, 11, 2020-Q2, 2022-Q4",
    "P6M, 1, 6, 2020-H1, 2022-H2",
    "P1Y, 1, 3, 2020, 2022",
    "P1Y, 2, 6, 2020-H1, 2022-H2",
    "P3Y, 1, 1, 2020-2022, 2020-2022",
    "P5Y, 1, 1, 2020-2022, 2020-2022",
    "P1D, 1, 934, 2020-06-11, 2022-12-31"
  })
  void spanIsCutIntoNaturalPeriods(
      String period, int times, int count, String first, String last) {
    List<Cycle.Window> windows = windows(period, times);
    assertThat(windows).hasSize(count);
    assertThat(windows.get(0).label()).isEqualTo(first);
    assertThat(windows.get(count - 1).label()).isEqualTo(last);
    assertThat(windows.get(0).first()).as("begins with the span").isEqualTo(FIRST);
    assertThat(windows.get(count - 1).last()).as("ends with the span").isEqualTo(LAST);
  }

  @ParameterizedTest
  @CsvSource({"P7M, 1", "P5M, 1", "P1M, 3", "P1D, 2", "P2D, 1", "P1M, 0", "P1Y1D, 1"})
  void whatNobodyCanKeepIsNoCycle(String period, int times) {
    assertThatThrownBy(() -> new Cycle(Period.parse(period), times))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("周期");
  }

  @Test
  void spanOfOneDayIsOneWindow() {
    assertThat(new Cycle(Period.ofMonths(1), 1).windows(FIRST, FIRST)).hasSize(1);
  }
}
