package org.bihuan.plan;

import java.time.MonthDay;
import java.util.List;

/**
 * The annual summary (plan, section 4, last paragraph).
 *
 * @param from who sends one
 * @param opens day of the year on which it is asked for
 * @param due last day for sending
 * @param reportDue last day for reporting upward
 */
public record SummaryRule(List<String> from, MonthDay opens, MonthDay due, MonthDay reportDue) {

  public SummaryRule {
    from = List.copyOf(from);
  }
}
