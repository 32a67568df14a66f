package org.bihuan.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * Counts official mainland working days.
 *
 * <p>Counting (Civil Code, articles 201 and 203, by analogy): the day of the event does not count;
 * a term in calendar days that ends on a day off ends on the next working day; a deadline is the
 * end of its day in Asia/Shanghai. Beyond the loaded years weekends alone are days off, and the
 * answer is provisional.
 */
@Component
public class WorkingCalendar {

  private final CalendarStore store;

  WorkingCalendar(CalendarStore store) {
    this.store = store;
  }

  public boolean isWorkingDay(LocalDate date) {
    return store.days().isWorkingDay(date);
  }

  /** The last day of a term that starts on the day after {@code event}. */
  public LocalDate deadline(LocalDate event, Term term) {
    return deadlineOf(event, term).due();
  }

  /**
   * The last day of a term, and whether it is provisional.
   *
   * @throws IllegalArgumentException for a term of hours, which ends at a moment
   */
  public Deadline deadlineOf(LocalDate event, Term term) {
    CalendarDays days = store.days();
    LocalDate due =
        switch (term.unit()) {
          case WORKING_DAYS -> move(days, event, term.count(), 1);
          case CALENDAR_DAYS -> firstWorkingDayFrom(days, event.plusDays(term.count()));
          case HOURS -> throw new IllegalArgumentException("以小时计的期限没有最后一日");
        };
    return new Deadline(due, !isLoaded(days, event.plusDays(1), due));
  }

  private static boolean isLoaded(CalendarDays days, LocalDate first, LocalDate last) {
    for (LocalDate day = first; !day.isAfter(last); day = day.withDayOfYear(1).plusYears(1)) {
      if (!days.isLoaded(day)) {
        return false;
      }
    }
    return true;
  }

  /** The moment at which a term that starts with an event has passed. */
  public DueMoment dueMoment(Instant event, Term term) {
    if (term.unit() == Term.Unit.HOURS) {
      return new DueMoment(event.plus(Duration.ofHours(term.count())), false);
    }
    Deadline deadline = deadlineOf(LocalDate.ofInstant(event, BusinessClock.ZONE), term);
    return new DueMoment(endOf(deadline.due()), deadline.provisional());
  }

  public LocalDate plusWorkingDays(LocalDate date, int days) {
    return move(store.days(), date, days, 1);
  }

  public LocalDate minusWorkingDays(LocalDate date, int days) {
    return move(store.days(), date, days, -1);
  }

  /** Working days after {@code date} up to and including {@code last}; 0 when it has come. */
  public int workingDaysUntil(LocalDate date, LocalDate last) {
    CalendarDays days = store.days();
    return (int)
        date.plusDays(1)
            .datesUntil(last.isAfter(date) ? last.plusDays(1) : date.plusDays(1))
            .filter(days::isWorkingDay)
            .count();
  }

  private static LocalDate move(CalendarDays days, LocalDate date, int count, int step) {
    LocalDate day = date;
    for (int left = count; left > 0; ) {
      day = day.plusDays(step);
      if (days.isWorkingDay(day)) {
        left--;
      }
    }
    return day;
  }

  private static LocalDate firstWorkingDayFrom(CalendarDays days, LocalDate date) {
    LocalDate day = date;
    while (!days.isWorkingDay(day)) {
      day = day.plusDays(1);
    }
    return day;
  }

  /** The moment at which a deadline has passed: 24:00 of its day. */
  public Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(BusinessClock.ZONE).toInstant();
  }

  /** When an office opens on a day: 9:00, the hour at which it is reminded. */
  public Instant morningOf(LocalDate day) {
    return day.atTime(9, 0).atZone(BusinessClock.ZONE).toInstant();
  }
}
