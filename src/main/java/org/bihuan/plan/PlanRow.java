package org.bihuan.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code duties.csv}: one thing that the plan says somebody does.
 *
 * @param owners codes of the street's bodies that own it, as the file has them
 * @param performer who must do it, for example an enterprise; empty when it is the owner
 * @param target who is acted upon; empty for nobody
 * @param phase code of a phase; empty for none
 * @param recurrence {@code none}, {@code continuous}, {@code unspecified}, {@code irregular}, {@code
 *     event:…} or an ISO-8601 period
 */
public record PlanRow(
    String code,
    String subject,
    String kind,
    String title,
    String description,
    List<String> leads,
    List<String> cooperating,
    List<String> performer,
    List<String> target,
    List<String> owners,
    String phase,
    @Nullable LocalDate start,
    @Nullable LocalDate due,
    String relativeDue,
    String recurrence,
    String deliverable,
    String notes,
    String source) {

  /** Whether the row only gives the context of others: a summary of an annex, or a goal. */
  public boolean isContext() {
    return "summary".equals(kind) || "goal".equals(kind);
  }
}
