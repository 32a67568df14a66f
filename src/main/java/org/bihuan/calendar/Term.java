package org.bihuan.calendar;

/**
 * How long something may take: a span of days that starts on the day after an event, or of hours that
 * starts with it.
 *
 * @param count number of days or hours, at least 1
 * @param unit calendar days, official mainland working days or hours
 */
public record Term(int count, Unit unit) {

  /** How a term is counted. */
  public enum Unit {
    CALENDAR_DAYS("calendar-days"),
    WORKING_DAYS("working-days"),

    /** Hours of the clock, whether anybody works or not (for example 24 小时内核查). */
    HOURS("hours");

    private final String code;

    Unit(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }

    /** The unit of a decision table's cell. */
    public static Unit of(String code) {
      for (Unit unit : values()) {
        if (unit.code.equals(code)) {
          return unit;
        }
      }
      throw new IllegalArgumentException("未知的计日单位“" + code + "”");
    }
  }

  public Term {
    if (count < 1) {
      throw new IllegalArgumentException("期限须大于零");
    }
  }
}
