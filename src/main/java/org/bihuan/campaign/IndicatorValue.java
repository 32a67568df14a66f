package org.bihuan.campaign;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A measured value of an indicator.
 *
 * @param onDay the day that it is measured for
 * @param value null when nobody reported it
 * @param met whether it meets the target; null without a value
 * @param isFinal whether the target had to be met on that day
 */
public record IndicatorValue(
    String matter,
    LocalDate onDay,
    @Nullable BigDecimal value,
    @Nullable Boolean met,
    boolean isFinal,
    String comment,
    String person,
    Instant notedAt) {

  /** Whether the target had to be met and is not. */
  public boolean isMissed() {
    return isFinal && !Boolean.TRUE.equals(met);
  }
}
