package org.bihuan.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;

/** A calendar that holds the days of one file, without a database. */
public final class LoadedCalendar implements CalendarStore {

  private final CalendarDays days;

  private LoadedCalendar(CalendarDays days) {
    this.days = days;
  }

  public static WorkingCalendar of(Resource file) {
    return new WorkingCalendar(
        new LoadedCalendar(
            new CalendarDays(
                CalendarFile.read(file).stream()
                    .collect(Collectors.toMap(NamedDay::date, NamedDay::working)))));
  }

  @Override
  public CalendarDays days() {
    return days;
  }

  @Override
  public void lock() {}

  @Override
  public Set<LocalDate> merge(List<NamedDay> changes) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long add(CalendarLoad load) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void setMovedDeadlines(long load, int moved) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<CalendarLoad> loads() {
    return List.of();
  }

  @Override
  public Optional<String> releaseChecksum() {
    return Optional.empty();
  }

  @Override
  public Map<Integer, Integer> daysByYear() {
    return Map.of();
  }
}
