package org.bihuan.board;

import java.time.YearMonth;
import org.bihuan.grading.Grade;
import org.jspecify.annotations.Nullable;

/**
 * Of which hazards the board speaks; null means any.
 *
 * @param from first month of the report
 * @param to last month of the report
 */
public record BoardFilter(
    @Nullable String office,
    @Nullable String sector,
    @Nullable String community,
    @Nullable Grade grade,
    @Nullable String source,
    @Nullable YearMonth from,
    @Nullable YearMonth to) {

  /** Whether nothing but the months is narrowed. */
  public boolean isWide() {
    return office == null
        && sector == null
        && community == null
        && grade == null
        && source == null;
  }
}
