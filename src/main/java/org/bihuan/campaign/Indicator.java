package org.bihuan.campaign;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An indicator of a campaign with its target.
 *
 * @param by day by which the target must be met; null for always
 * @param computed what the platform computes it from; empty when people report it
 * @param owner code of the office that reports it
 */
public record Indicator(
    String matter,
    String campaign,
    String subject,
    String code,
    String name,
    String unit,
    BigDecimal target,
    String comparison,
    @Nullable LocalDate by,
    String kind,
    String per,
    String computed,
    String conflictGroup,
    String owner,
    String source,
    String notes) {

  /** Whether a value meets the target. */
  public boolean isMetBy(BigDecimal value) {
    int order = value.compareTo(target);
    return switch (comparison) {
      case ">=" -> order >= 0;
      case "<=" -> order <= 0;
      default -> order == 0;
    };
  }

  /** The target as people read it. */
  public String targetText() {
    return comparison + ' ' + target.stripTrailingZeros().toPlainString() + ' ' + unit;
  }
}
