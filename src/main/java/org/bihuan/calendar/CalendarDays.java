package org.bihuan.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The days that the State Council has named, at one moment. A day that is not named is a working day
 * unless it falls on a weekend.
 */
public final class CalendarDays {

  private final Map<LocalDate, Boolean> workingByDate;
  private final Set<Integer> years;

  public CalendarDays(Map<LocalDate, Boolean> workingByDate) {
    this.workingByDate = Map.copyOf(workingByDate);
    this.years =
        workingByDate.keySet().stream().map(LocalDate::getYear).collect(Collectors.toSet());
  }

  public boolean isWorkingDay(LocalDate date) {
    Boolean named = workingByDate.get(date);
    if (named != null) {
      return named;
    }
    return date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY;
  }

  /** Whether the holidays of a day's year have been loaded. */
  public boolean isLoaded(LocalDate date) {
    return years.contains(date.getYear());
  }

  /** The loaded years. */
  public Set<Integer> years() {
    return Set.copyOf(years);
  }
}
