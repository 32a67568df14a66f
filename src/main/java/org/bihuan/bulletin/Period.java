package org.bihuan.bulletin;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.problem.RefusedInputException;

/** The days from one to another, both included. */
public record Period(LocalDate from, LocalDate to) {

  private static final int MIDDLE_OF_MONTH = 15;

  /** How papers name it: two days with a slash. */
  public String subject() {
    return from + "/" + to;
  }

  /** How people read it. */
  public String label() {
    return from + " 至 " + to;
  }

  /** Its first moment. */
  public Instant start() {
    return from.atStartOfDay(BusinessClock.ZONE).toInstant();
  }

  /** The first moment after it. */
  public Instant end() {
    return to.plusDays(1).atStartOfDay(BusinessClock.ZONE).toInstant();
  }

  /**
   * A period as papers name it.
   *
   * @throws RefusedInputException when it is none
   */
  public static Period parse(String subject) {
    String[] parts = subject.split("/", -1);
    try {
      if (parts.length == 2) {
        Period period =
            new Period(LocalDate.parse(parts[0].strip()), LocalDate.parse(parts[1].strip()));
        if (!period.to.isBefore(period.from)) {
          return period;
        }
      }
    } catch (DateTimeException e) {
      throw refused(subject);
    }
    throw refused(subject);
  }

  private static RefusedInputException refused(String subject) {
    return new RefusedInputException(
        "subject", "“起止日期”须为两个日期，例 2026-11-01/2026-11-15，不能是“" + subject + "”");
  }

  /**
   * The latest period of a length that is over.
   *
   * @param length {@code half-month}, {@code month} or {@code week}, as the model says
   * @throws IllegalArgumentException for another length
   */
  public static Period before(LocalDate today, String length) {
    YearMonth lastMonth = YearMonth.from(today).minusMonths(1);
    return switch (length) {
      case "half-month" ->
          today.getDayOfMonth() > MIDDLE_OF_MONTH
              ? new Period(today.withDayOfMonth(1), today.withDayOfMonth(MIDDLE_OF_MONTH))
              : new Period(lastMonth.atDay(MIDDLE_OF_MONTH + 1), lastMonth.atEndOfMonth());
      case "month" -> new Period(lastMonth.atDay(1), lastMonth.atEndOfMonth());
      case "week" -> {
        LocalDate sunday = today.with(TemporalAdjusters.previous(DayOfWeek.SUNDAY));
        yield new Period(sunday.minusDays(6), sunday);
      }
      default -> throw new IllegalArgumentException("未知的通报周期“" + length + "”");
    };
  }
}
