package org.bihuan.selfcheck;

import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The monthly return of one enterprise (三自主两公开一承诺).
 *
 * @param answeredAt null until it is answered
 * @param risks what stands out, and what was done about it
 * @param posted where the result is posted
 */
public record MonthlyReturn(
    YearMonth month,
    String enterprise,
    @Nullable Instant answeredAt,
    String risks,
    String posted) {

  public boolean isAnswered() {
    return answeredAt != null;
  }
}
