package org.bihuan.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.bihuan.problem.RefusedInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which days a period is made of, and how offices rank in it. */
class PeriodTest {

  @ParameterizedTest
  @CsvSource({
    "2026-11-01, half-month, 2026-10-16/2026-10-31",
    "2026-11-15, half-month, 2026-10-16/2026-10-31",
    "2026-11-16, half-month, 2026-11-01/2026-11-15",
    "2026-11-30, half-month, 2026-11-01/2026-11-15",
    "2027-01-01, half-month, 2026-12-16/2026-12-31",
    "2028-03-01, half-month, 2028-02-16/2028-02-29",
    "2026-11-16, month, 2026-10-01/2026-10-31",
    "2026-11-16, week, 2026-11-09/2026-11-15",
    "2026-11-15, week, 2026-11-02/2026-11-08"
  })
  void latestPeriodThatIsOver(LocalDate today, String length, String subject) {
    assertThat(Period.before(today, length).subject()).isEqualTo(subject);
  }

  @Test
  void unknownLengthIsRefused() {
    assertThatThrownBy(() -> Period.before(LocalDate.of(2026, 11, 1), "P15D"))
        .hasMessageContaining("未知的通报周期“P15D”");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2026-11-01", "2026-11-15/2026-11-01", "a/b", "2026-11-01/2026-11-02/2026-11-03"})
  void whatIsNoPeriodIsRefused(String subject) {
    assertThatThrownBy(() -> Period.parse(subject))
        .isInstanceOf(RefusedInputException.class)
        .hasMessageContaining("“起止日期”须为两个日期");
  }

  private static UnitTally tally(String unit, int inHand, int closed, int onTime) {
    return new UnitTally(unit, inHand, 0, 0, closed, onTime, inHand - closed, 0, 0, 0);
  }

  @Test
  void officesThatStandAlikeShareARank() {
    List<PeriodFigures.OfficeLine> lines =
        PeriodCounting.ranked(
            List.of(
                tally("none", 2, 0, 0),
                tally("late", 4, 2, 1),
                tally("half", 2, 1, 1),
                tally("all", 3, 3, 3),
                tally("half-of-many", 8, 4, 4)));
    assertThat(lines.stream().map(line -> line.rank() + " " + line.tally().unit()).toList())
        .containsExactly("1 all", "2 half", "2 half-of-many", "4 late", "5 none");
    assertThat(lines.get(0).deservesPraise()).isTrue();
    assertThat(IntStream.range(3, 5).mapToObj(lines::get)).noneMatch(PeriodFigures.OfficeLine::deservesPraise);
  }

  @ParameterizedTest
  @CsvSource({"0, 0, -1", "0, 3, 0", "199, 200, 99", "200, 200, 100", "1, 3, 33"})
  void ratesAreRoundedDown(int part, int whole, int rate) {
    assertThat(UnitTally.rate(part, whole)).isEqualTo(rate);
  }
}
