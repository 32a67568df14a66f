package org.bihuan.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An indicator with its target.
 *
 * @param comparison {@code >=}, {@code <=} or {@code =}
 * @param by day by which the target must be met; null for always
 * @param kind for example {@code coverage}; the table {@code indicator-reporting} goes by it
 * @param per the period of the target, an ISO-8601 period or an event; empty for none
 * @param computed what the platform computes it from; empty when people report it
 * @param conflictGroup indicators of one group contradict each other; empty for none
 */
public record PlanIndicator(
    String code,
    String name,
    String subject,
    String unit,
    BigDecimal target,
    String comparison,
    @Nullable LocalDate by,
    String kind,
    String per,
    String computed,
    String conflictGroup,
    String source,
    String notes) {

  /** Prefix of what is computed from the duty of a row of {@code recurring.csv}. */
  public static final String OCCURRENCES = "occurrences:";

  /** Share of the subject's major hazards that are closed. */
  public static final String MAJOR_RECTIFIED = "major-rectified";

  /** Share of the subject's hazards that are closed. */
  public static final String RECTIFIED = "rectified";

  /** Share of the subject's closed hazards that were rectified in time. */
  public static final String CLOSED_ON_TIME = "closed-on-time";
}
