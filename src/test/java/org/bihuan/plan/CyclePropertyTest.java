package org.bihuan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.Dates;

class CyclePropertyTest {

  @Provide
  Arbitrary<LocalDate> days() {
    return Dates.dates().between(LocalDate.of(2019, 1, 1), LocalDate.of(2029, 12, 31));
  }

  @Provide
  Arbitrary<Cycle> cycles() {
    return Arbitraries.oneOf(
        naturalCycles(),
        Arbitraries.of(
            new Cycle(Period.ofDays(1), 1),
            new Cycle(Period.ofMonths(18), 1),
            new Cycle(Period.ofYears(2), 1),
            new Cycle(Period.ofYears(3), 1),
            new Cycle(Period.ofYears(5), 1)));
  }

  @Provide
  Arbitrary<Cycle> naturalCycles() {
    return Arbitraries.of(
        new Cycle(Period.ofMonths(1), 1),
        new Cycle(Period.ofMonths(2), 1),
        new Cycle(Period.ofMonths(3), 1),
        new Cycle(Period.ofMonths(4), 1),
        new Cycle(Period.ofMonths(6), 1),
        new Cycle(Period.ofMonths(6), 2),
        new Cycle(Period.ofYears(1), 1),
        new Cycle(Period.ofYears(1), 2),
        new Cycle(Period.ofYears(1), 3),
        new Cycle(Period.ofYears(1), 12));
  }

  @Property
  void windowsLeaveNoGapAndDoNotOverlap(
      @ForAll("days") LocalDate first,
      @ForAll @IntRange(min = 0, max = 2500) int length,
      @ForAll("cycles") Cycle cycle) {
    LocalDate last = first.plusDays(length);
    List<Cycle.Window> windows = cycle.windows(first, last);

    LocalDate next = first;
    for (Cycle.Window window : windows) {
      assertThat(window.first()).isEqualTo(next);
      assertThat(window.last()).isAfterOrEqualTo(window.first());
      next = window.last().plusDays(1);
    }
    assertThat(next).isEqualTo(last.plusDays(1));
    assertThat(windows).extracting(Cycle.Window::label).doesNotHaveDuplicates();
  }

  @Property
  void windowsChangeOnlyWithANaturalPeriodOfTheYear(
      @ForAll("days") LocalDate first,
      @ForAll @IntRange(min = 0, max = 2500) int length,
      @ForAll("naturalCycles") Cycle cycle) {
    int months = (int) cycle.period().toTotalMonths() / cycle.times();

    for (Cycle.Window window : cycle.windows(first, first.plusDays(length))) {
      assertThat(part(window.first(), months)).isEqualTo(part(window.last(), months));
      assertThat(window.label()).startsWith(String.valueOf(window.first().getYear()));
    }
  }

  @Property
  void labelOfANaturalPeriodDoesNotDependOnTheSpan(
      @ForAll("days") LocalDate first,
      @ForAll @IntRange(min = 0, max = 800) int length,
      @ForAll("naturalCycles") Cycle cycle) {
    LocalDate day = first.plusDays(length);

    assertThat(cycle.windows(day, day).get(0).label())
        .isEqualTo(
            cycle.windows(first, day.plusDays(400)).stream()
                .filter(window -> !day.isBefore(window.first()) && !day.isAfter(window.last()))
                .map(Cycle.Window::label)
                .findFirst()
                .orElseThrow());
  }

  /** The number of a natural period, counted from the beginning of the calendar. */
  private static int part(LocalDate day, int months) {
    YearMonth month = YearMonth.from(day);
    return (month.getYear() * 12 + month.getMonthValue() - 1) / months;
  }
}
