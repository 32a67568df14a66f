package org.bihuan.supervision.process;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bihuan.calendar.BusinessClock;
import org.camunda.bpm.engine.variable.value.BytesValue;
import org.camunda.bpm.engine.variable.value.FileValue;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;

/** Values of variables as text that fits the screen; what is binary stays where it is. */
final class Values {

  private static final int LONGEST = 500;
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private static final Pattern DAY = Pattern.compile("\\[(\\d{4}),(\\d{1,2}),(\\d{1,2})]");

  private Values() {}

  static String text(@Nullable TypedValue value) {
    if (value == null || value instanceof FileValue || value instanceof BytesValue) {
      return value == null ? "" : "（文件）";
    }
    return value instanceof SerializableValue stored
        ? cut(day(stored.getValueSerialized()))
        : plain(value.getValue());
  }

  /** Days are stored as three numbers. */
  private static @Nullable String day(@Nullable String stored) {
    Matcher parts = DAY.matcher(stored == null ? "" : stored);
    return parts.matches()
        ? "%4d-%02d-%02d"
            .formatted(
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)))
        : stored;
  }

  static String plain(@Nullable Object value) {
    if (value instanceof Date moment) {
      return SECOND.format(ZonedDateTime.ofInstant(moment.toInstant(), BusinessClock.ZONE));
    }
    return cut(value == null ? null : value.toString());
  }

  static String cut(@Nullable String text) {
    if (text == null) {
      return "";
    }
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return text.substring(0, end) + "…";
  }
}
