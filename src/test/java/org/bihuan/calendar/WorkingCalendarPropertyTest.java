package org.bihuan.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.Dates;
import org.springframework.core.io.ClassPathResource;

class WorkingCalendarPropertyTest {

  private final WorkingCalendar calendar =
      LoadedCalendar.of(new ClassPathResource("data/calendar.csv"));

  @Provide
  Arbitrary<LocalDate> days() {
    return Dates.dates().between(LocalDate.of(2018, 11, 1), LocalDate.of(2028, 1, 31));
  }

  @Provide
  Arbitrary<Term.Unit> units() {
    return Arbitraries.of(Term.Unit.WORKING_DAYS, Term.Unit.CALENDAR_DAYS);
  }

  @Property
  void laterStartNeverGivesAnEarlierDeadline(
      @ForAll("days") LocalDate start,
      @ForAll @IntRange(min = 0, max = 40) int later,
      @ForAll @IntRange(min = 1, max = 90) int count,
      @ForAll("units") Term.Unit unit) {
    Term term = new Term(count, unit);

    assertThat(calendar.deadline(start.plusDays(later), term))
        .isAfterOrEqualTo(calendar.deadline(start, term));
  }

  @Property
  void longerTermNeverEndsEarlier(
      @ForAll("days") LocalDate start,
      @ForAll @IntRange(min = 1, max = 90) int count,
      @ForAll("units") Term.Unit unit) {
    assertThat(calendar.deadline(start, new Term(count + 1, unit)))
        .isAfterOrEqualTo(calendar.deadline(start, new Term(count, unit)));
  }

  @Property
  void deadlineIsAWorkingDayAfterTheEvent(
      @ForAll("days") LocalDate start,
      @ForAll @IntRange(min = 1, max = 90) int count,
      @ForAll("units") Term.Unit unit) {
    LocalDate due = calendar.deadline(start, new Term(count, unit));

    assertThat(due).isAfter(start);
    assertThat(calendar.isWorkingDay(due)).isTrue();
  }

  @Property
  void countingBackFromTheDeadlineReachesTheLastWorkingDayBeforeIt(
      @ForAll("days") LocalDate start, @ForAll @IntRange(min = 1, max = 90) int count) {
    LocalDate due = calendar.plusWorkingDays(start, count);

    assertThat(calendar.workingDaysUntil(start, due)).isEqualTo(count);
    assertThat(calendar.minusWorkingDays(due, count)).isBeforeOrEqualTo(start);
  }
}
