package org.bihuan.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import org.bihuan.csv.CsvFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Official mainland working days: the State Council's holidays and make-up days of {@code
 * calendar.csv}; a day that no row names is a working day unless it falls on a weekend.
 *
 * <p>Counting (Civil Code, articles 201 and 203, by analogy): the day of the event does not count;
 * a term in calendar days that ends on a day off ends on the next working day; a deadline is the
 * end of its day in Asia/Shanghai.
 */
@Component
public class WorkingCalendar {

  private final Map<LocalDate, Boolean> workingByDate;

  WorkingCalendar(@Value("classpath:data/calendar.csv") Resource file) {
    Map<LocalDate, Boolean> days = new HashMap<>();
    new CsvFile(file)
        .read(
            row -> {
              LocalDate date = date(row.required("date"));
              boolean working = isWorkday(row.required("type"));
              if (days.put(date, working) != null) {
                throw new IllegalArgumentException("日期 " + date + " 重复");
              }
              return date;
            });
    this.workingByDate = Map.copyOf(days);
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("“date”不是日期：" + text, e);
    }
  }

  private static boolean isWorkday(String type) {
    return switch (type) {
      case "workday" -> true;
      case "holiday" -> false;
      default -> throw new IllegalArgumentException("“type”只能是 holiday 或 workday：" + type);
    };
  }

  public boolean isWorkingDay(LocalDate date) {
    Boolean listed = workingByDate.get(date);
    if (listed != null) {
      return listed;
    }
    return date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY;
  }

  /** The last day of a term that starts on the day after {@code event}. */
  public LocalDate deadline(LocalDate event, Term term) {
    return switch (term.unit()) {
      case WORKING_DAYS -> plusWorkingDays(event, term.count());
      case CALENDAR_DAYS -> firstWorkingDayFrom(event.plusDays(term.count()));
    };
  }

  public LocalDate plusWorkingDays(LocalDate date, int days) {
    return move(date, days, 1);
  }

  public LocalDate minusWorkingDays(LocalDate date, int days) {
    return move(date, days, -1);
  }

  private LocalDate move(LocalDate date, int days, int step) {
    LocalDate day = date;
    for (int left = days; left > 0; ) {
      day = day.plusDays(step);
      if (isWorkingDay(day)) {
        left--;
      }
    }
    return day;
  }

  private LocalDate firstWorkingDayFrom(LocalDate date) {
    LocalDate day = date;
    while (!isWorkingDay(day)) {
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
