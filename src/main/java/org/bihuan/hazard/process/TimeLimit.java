package org.bihuan.hazard.process;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bihuan.problem.RefusedInputException;

/** The time limit of a plan as people write it: a day, or a number of days from today. */
final class TimeLimit {

  private static final Pattern DAY =
      Pattern.compile(
          "(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:T\\d{2}:\\d{2}[\\d:.Z+-]*)?"
              + "|(\\d{4})年(\\d{1,2})月(\\d{1,2})日"
              + "|(\\d{4})/(\\d{1,2})/(\\d{1,2})"
              + "|(\\d{4})\\.(\\d{1,2})\\.(\\d{1,2})");
  private static final Pattern SPAN = Pattern.compile("(\\d{1,4})\\s*(日|天)?(内|以内)?");

  private TimeLimit() {}

  /**
   * The last day.
   *
   * @throws RefusedInputException when it is no day, no span, or past
   */
  static LocalDate parse(String text, LocalDate today) {
    LocalDate day = day(text, today);
    if (day.isBefore(today)) {
      throw new RefusedInputException("timeLimit", "“时限”不能早于今天：" + text);
    }
    return day;
  }

  private static LocalDate day(String text, LocalDate today) {
    Matcher day = DAY.matcher(text);
    Matcher span = SPAN.matcher(text);
    try {
      if (day.matches()) {
        int year = 1;
        while (day.group(year) == null) {
          year += 3;
        }
        return LocalDate.of(
            Integer.parseInt(day.group(year)),
            Integer.parseInt(day.group(year + 1)),
            Integer.parseInt(day.group(year + 2)));
      }
      if (span.matches()) {
        return today.plusDays(Integer.parseInt(span.group(1)));
      }
    } catch (DateTimeException e) {
      throw new RefusedInputException("timeLimit", "“时限”不是有效日期：" + text);
    }
    throw new RefusedInputException(
        "timeLimit", "“时限”须为日期（例 2026-12-31）或天数（例 60日），不能是“" + text + "”");
  }
}
