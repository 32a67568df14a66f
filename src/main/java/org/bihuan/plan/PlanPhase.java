package org.bihuan.plan;

import java.time.LocalDate;
import java.util.List;

/**
 * A phase of a subject or of the whole campaign.
 *
 * @param code as {@code duties.csv} names it
 * @param end the last day
 * @param outputs what must be there when the phase is closed
 */
public record PlanPhase(
    String code,
    String subject,
    PhaseKey key,
    String name,
    LocalDate start,
    LocalDate end,
    List<String> outputs,
    String notes,
    String source) {

  public PlanPhase {
    outputs = List.copyOf(outputs);
  }
}
