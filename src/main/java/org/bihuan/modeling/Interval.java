package org.bihuan.modeling;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A range of numbers, or of days by their number since 1970.
 *
 * @param low lower end, null for none
 * @param high upper end, null for none
 */
record Interval(
    @Nullable BigDecimal low, boolean lowClosed, @Nullable BigDecimal high, boolean highClosed) {

  static final Interval ALL = new Interval(null, false, null, false);

  static Interval of(BigDecimal value) {
    return new Interval(value, true, value, true);
  }

  /** The same values with closed ends, where each value has a next one. */
  Interval closed() {
    return new Interval(
        low == null || lowClosed ? low : low.add(BigDecimal.ONE),
        low != null,
        high == null || highClosed ? high : high.subtract(BigDecimal.ONE),
        high != null);
  }

  boolean isEmpty() {
    if (low == null || high == null) {
      return false;
    }
    int order = low.compareTo(high);
    return order > 0 || (order == 0 && !(lowClosed && highClosed));
  }

  Interval and(Interval other) {
    BigDecimal newLow = low;
    boolean newLowClosed = lowClosed;
    if (newLow == null
        || (other.low != null
            && (other.low.compareTo(newLow) > 0
                || (other.low.compareTo(newLow) == 0 && !other.lowClosed)))) {
      newLow = other.low;
      newLowClosed = other.lowClosed;
    }
    BigDecimal newHigh = high;
    boolean newHighClosed = highClosed;
    if (newHigh == null
        || (other.high != null
            && (other.high.compareTo(newHigh) < 0
                || (other.high.compareTo(newHigh) == 0 && !other.highClosed)))) {
      newHigh = other.high;
      newHighClosed = other.highClosed;
    }
    return new Interval(newLow, newLowClosed, newHigh, newHighClosed);
  }

  boolean covers(Interval other) {
    Interval common = and(other);
    return same(common.low, other.low)
        && same(common.high, other.high)
        && common.lowClosed == other.lowClosed
        && common.highClosed == other.highClosed;
  }

  private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    if (one == null || other == null) {
      return one == null && other == null;
    }
    return one.compareTo(other) == 0;
  }

  /** The range as a modeler writes it. */
  String text(CellType type) {
    if (low != null && high != null) {
      return low.compareTo(high) == 0
          ? text(low, type)
          : (lowClosed ? "[" : "(")
              + text(low, type)
              + ".."
              + text(high, type)
              + (highClosed ? "]" : ")");
    }
    if (low != null) {
      return (lowClosed ? ">= " : "> ") + text(low, type);
    }
    return high == null ? "任意" : (highClosed ? "<= " : "< ") + text(high, type);
  }

  private static String text(BigDecimal value, CellType type) {
    return type == CellType.DATE
        ? LocalDate.ofEpochDay(value.longValue()).toString()
        : value.toPlainString();
  }
}
