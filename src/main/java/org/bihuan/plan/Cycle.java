package org.bihuan.plan;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * How often something is done, counted by natural days, months, quarters, half-years and years.
 *
 * @param period as the file has it, for example {@code P3M}
 * @param times how many times in each period
 */
public record Cycle(Period period, int times) {

  private static final int MONTHS_OF_A_YEAR = 12;
  private static final int LONGEST_MONTHS = 100 * MONTHS_OF_A_YEAR;

  /** A period's part that falls into a span; {@code label} tells it apart from the others. */
  public record Window(String label, LocalDate first, LocalDate last) {}

  public Cycle {
    boolean days = period.getDays() == 1 && period.toTotalMonths() == 0;
    long months = period.toTotalMonths();
    boolean natural =
        times > 0
            && period.getDays() == 0
            && months > 0
            && months <= MONTHS_OF_A_YEAR
            && MONTHS_OF_A_YEAR % months == 0
            && months % times == 0;
    boolean years =
        period.getDays() == 0 && months > MONTHS_OF_A_YEAR && months <= LONGEST_MONTHS;
    if (!((days || years) && times == 1 || natural)) {
      throw new IllegalArgumentException("周期“" + period + "”每期 " + times + " 次不能办理");
    }
  }

  public boolean isDaily() {
    return period.getDays() == 1;
  }

  /** The windows of a span, in their order. One of several years is a single window of the span. */
  public List<Window> windows(LocalDate first, LocalDate last) {
    if (isDaily()) {
      return first
          .datesUntil(last.plusDays(1))
          .map(day -> new Window(day.toString(), day, day))
          .toList();
    }
    int months = (int) period.toTotalMonths();
    return months > MONTHS_OF_A_YEAR ? years(first, last) : natural(months / times, first, last);
  }

  private List<Window> years(LocalDate first, LocalDate last) {
    List<Window> windows = new ArrayList<>();
    for (LocalDate day = first; !day.isAfter(last); day = day.plus(period)) {
      LocalDate end = earlier(day.plus(period).minusDays(1), last);
      windows.add(new Window(day.getYear() + "-" + end.getYear(), day, end));
    }
    return windows;
  }

  private static List<Window> natural(int months, LocalDate first, LocalDate last) {
    List<Window> windows = new ArrayList<>();
    YearMonth month = YearMonth.from(first);
    month = month.minusMonths((month.getMonthValue() - 1) % months);
    for (; !month.atDay(1).isAfter(last); month = month.plusMonths(months)) {
      LocalDate end = month.plusMonths(months - 1L).atEndOfMonth();
      LocalDate start = month.atDay(1);
      windows.add(
          new Window(
              label(month, months), start.isBefore(first) ? first : start, earlier(end, last)));
    }
    return windows;
  }

  private static String label(YearMonth month, int months) {
    int part = (month.getMonthValue() - 1) / months + 1;
    return switch (months) {
      case 1 -> month.toString();
      case 3 -> month.getYear() + "-Q" + part;
      case 6 -> month.getYear() + "-H" + part;
      case MONTHS_OF_A_YEAR -> String.valueOf(month.getYear());
      default -> month.getYear() + "-P" + part;
    };
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
