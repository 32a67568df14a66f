package org.bihuan.bulletin;

/**
 * The hazards of an office or community in a period; what turned out to be none is not counted.
 *
 * @param unit code of the office or community
 * @param carriedOver reported before the period and open when it began
 * @param reported reported in the period
 * @param reportedMajor how many of these are major
 * @param closed closed in the period
 * @param closedOnTime how many of these were never overdue
 * @param open still open when the period ended
 * @param overdue due by the end of the period and not rectified to this day
 * @param overdueMajor how many of these are major
 * @param failed how many re-inspections in the period found them not rectified
 */
public record UnitTally(
    String unit,
    int carriedOver,
    int reported,
    int reportedMajor,
    int closed,
    int closedOnTime,
    int open,
    int overdue,
    int overdueMajor,
    int failed) {

  /** What a rate is when there is nothing to count. */
  public static final int NO_RATE = -1;

  private static final int WHOLE = 100;

  /** Of a unit that had no hazard. */
  public static UnitTally none(String unit) {
    return new UnitTally(unit, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  }

  /** What had to be rectified in the period. */
  public int inHand() {
    return carriedOver + reported;
  }

  /** Per cent of what was in hand that was closed, or {@link #NO_RATE}. */
  public int rectifiedRate() {
    return rate(closed, inHand());
  }

  /** Per cent of what was closed that was never overdue, or {@link #NO_RATE}. */
  public int onTimeRate() {
    return rate(closedOnTime, closed);
  }

  /** Per cent, rounded down so that only all are a hundred; {@link #NO_RATE} of nothing. */
  public static int rate(int part, int whole) {
    return whole == 0 ? NO_RATE : (int) ((long) part * WHOLE / whole);
  }

  /** A rate as people read it. */
  public static String percent(int rate) {
    return rate == NO_RATE ? "—" : rate + "%";
  }
}
