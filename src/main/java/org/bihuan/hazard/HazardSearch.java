package org.bihuan.hazard;

import java.time.YearMonth;
import org.bihuan.grading.Grade;
import org.jspecify.annotations.Nullable;

/**
 * What a list of hazards is narrowed to; null means any.
 *
 * @param from first month of the report
 * @param to last month of the report
 * @param text part of number, title, place or enterprise
 * @param page from 0
 * @param size 1 to 200
 */
public record HazardSearch(
    @Nullable HazardStatus status,
    @Nullable Grade grade,
    @Nullable String sector,
    @Nullable String office,
    @Nullable String community,
    @Nullable String source,
    @Nullable HazardStanding standing,
    @Nullable YearMonth from,
    @Nullable YearMonth to,
    @Nullable Boolean overdue,
    @Nullable String text,
    int page,
    int size) {

  public static final int LARGEST_PAGE = 200;

  /** A page of every hazard. */
  public static HazardSearch all(int page, int size) {
    return new HazardSearch(
        null, null, null, null, null, null, null, null, null, null, null, page, size);
  }

  /** A page of the hazards that stand in a way. */
  public static HazardSearch of(HazardStanding standing, int page, int size) {
    return new HazardSearch(
        null, null, null, null, null, null, standing, null, null, null, null, page, size);
  }
}
