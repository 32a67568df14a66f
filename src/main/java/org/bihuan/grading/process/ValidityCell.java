package org.bihuan.grading.process;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The days that a date cell of a criteria table lets through.
 *
 * @param from the first of them, null for no beginning
 * @param to the last of them, null for no end
 */
record ValidityCell(@Nullable LocalDate from, @Nullable LocalDate to) {

  private static final String DATE = "\\s*date\\(\\s*\"([^\"]*)\"\\s*\\)\\s*";
  private static final Pattern COMPARISON = Pattern.compile("(>=|<=|>|<)" + DATE);
  private static final Pattern RANGE =
      Pattern.compile("([\\[\\](])" + DATE + "\\.\\." + DATE + "([\\])\\[])");

  private static final ValidityCell ANY_DAY = new ValidityCell(null, null);

  /** A cell that is no comparison and no range tells no days; the engine alone knows what it means. */
  static ValidityCell of(String cell) {
    try {
      Matcher comparison = COMPARISON.matcher(cell);
      if (comparison.matches()) {
        LocalDate day = LocalDate.parse(comparison.group(2));
        return switch (comparison.group(1)) {
          case ">=" -> new ValidityCell(day, null);
          case ">" -> new ValidityCell(day.plusDays(1), null);
          case "<=" -> new ValidityCell(null, day);
          default -> new ValidityCell(null, day.minusDays(1));
        };
      }
      Matcher range = RANGE.matcher(cell);
      if (range.matches()) {
        LocalDate from = LocalDate.parse(range.group(2));
        LocalDate to = LocalDate.parse(range.group(3));
        return new ValidityCell(
            "[".equals(range.group(1)) ? from : from.plusDays(1),
            "]".equals(range.group(4)) ? to : to.minusDays(1));
      }
      return ANY_DAY;
    } catch (DateTimeException e) {
      return ANY_DAY;
    }
  }
}
