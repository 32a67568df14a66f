package org.bihuan.board;

import org.jspecify.annotations.Nullable;

/**
 * Hazards in numbers; what turned out to be none of its own (不属实、已并案、已撤销) is not counted.
 *
 * @param total all that were reported
 * @param open in the loop
 * @param dueThisWeek to be rectified from today to Sunday
 * @param overdue not rectified though the last day has passed
 * @param closed struck off (销号)
 * @param closedOnTime struck off without ever having been overdue
 */
public record Numbers(
    int total, int open, int dueThisWeek, int overdue, int closed, int closedOnTime) {

  public static final Numbers NONE = new Numbers(0, 0, 0, 0, 0, 0);

  private static final double PERCENT = 100;

  /** Rectification rate (整改率): how many of a hundred are struck off; null without any. */
  public @Nullable Double rate() {
    return share(closed, total);
  }

  /**
   * On-time rate (按期整改率): how many of a hundred were struck off without ever having been overdue,
   * of those that are struck off or overdue; null without any.
   */
  public @Nullable Double onTimeRate() {
    return share(closedOnTime, closed + overdue);
  }

  private static @Nullable Double share(int part, int whole) {
    return whole == 0 ? null : Math.round(part * PERCENT * 10 / whole) / 10.0;
  }

  Numbers plus(Numbers other) {
    return new Numbers(
        total + other.total,
        open + other.open,
        dueThisWeek + other.dueThisWeek,
        overdue + other.overdue,
        closed + other.closed,
        closedOnTime + other.closedOnTime);
  }
}
