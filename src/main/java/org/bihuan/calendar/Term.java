package org.bihuan.calendar;

/**
 * A span of days that starts on the day after an event.
 *
 * @param count number of days, at least 1
 * @param unit calendar days or official mainland working days
 */
public record Term(int count, Unit unit) {

  /** How the days of a term are counted. */
  public enum Unit {
    CALENDAR_DAYS("calendar-days"),
    WORKING_DAYS("working-days");

    private final String code;

    Unit(String code) {
      this.code = code;
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
      throw new IllegalArgumentException("期限天数须大于零");
    }
  }
}
