package org.bihuan.inspection;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An inspection.
 *
 * @param key business key of its process, for example {@code JC-2026-000001}
 * @param plannedBy account of the planner
 * @param seed of the draw, 64 hexadecimal digits; null where nothing was drawn
 * @param candidates codes of the enterprises that were drawn from, by code; empty for no draw
 * @param endedAt when its last record was signed
 */
public record Inspection(
    String key,
    InspectionPlan plan,
    String plannedBy,
    Instant plannedAt,
    @Nullable String seed,
    List<String> candidates,
    @Nullable Instant endedAt) {

  public Inspection {
    candidates = List.copyOf(candidates);
  }
}
