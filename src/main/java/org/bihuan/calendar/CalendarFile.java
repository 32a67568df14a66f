package org.bihuan.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bihuan.csv.CsvFile;
import org.bihuan.csv.InvalidDataFileException;
import org.springframework.core.io.Resource;

/**
 * Reads a calendar file: columns {@code date} and {@code type} ({@code holiday} or {@code workday}),
 * {@code name} and {@code source} where there are any.
 */
final class CalendarFile {

  private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

  private CalendarFile() {}

  /**
   * Every day of the file.
   *
   * @throws InvalidDataFileException when a line is faulty, which it names, or there is none
   */
  static List<NamedDay> read(Resource file) {
    Set<LocalDate> seen = new HashSet<>();
    List<NamedDay> days =
        new CsvFile(file)
            .read(
                row -> {
                  NamedDay day =
                      new NamedDay(
                          date(row.required("date")),
                          isWorkday(row.required("type")),
                          row.optional("name"),
                          row.optional("source"));
                  if (!seen.add(day.date())) {
                    throw new IllegalArgumentException("日期 " + day.date() + " 重复");
                  }
                  return day;
                });
    if (days.isEmpty()) {
      throw new InvalidDataFileException(CsvFile.nameOf(file), 1, "没有任何日期", null);
    }
    return days;
  }

  private static LocalDate date(String text) {
    try {
      LocalDate date = LocalDate.parse(text);
      if (date.isBefore(EARLIEST) || date.isAfter(LATEST)) {
        throw new IllegalArgumentException("“date”超出范围（2000 至 2100 年）：" + text);
      }
      return date;
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
}
