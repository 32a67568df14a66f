package org.bihuan.hazard;

import java.time.LocalDate;
import java.util.Map;
import org.bihuan.grading.Grade;
import org.jspecify.annotations.Nullable;

/**
 * A hazard that was found, and perhaps dealt with, before it came to the platform: what a ledger kept
 * elsewhere says of it. Checked: codes exist, days are in their order.
 *
 * @param status where it stands
 * @param grade as decided then
 * @param office code of the office that answers for it, empty for the table's
 * @param dueOn last day of the rectification, null for as many days from today as a new one has
 * @param measuresTaken what was done, empty before it was rectified
 * @param plan null where none was made
 * @param rectifiedOn when that was done, null where the ledger does not say
 * @param endedOn when it left the loop, null while it has not
 * @param notified the letter to the fire brigade or the report to the district, null before it
 * @param listed the district's decision to list it, null without one
 * @param words everything that the ledger says, by column
 */
public record FormerHazard(
    HazardFacts facts,
    HazardStatus status,
    Grade grade,
    String office,
    @Nullable LocalDate dueOn,
    String measuresTaken,
    @Nullable RectificationPlan plan,
    @Nullable LocalDate rectifiedOn,
    @Nullable LocalDate endedOn,
    @Nullable Letter notified,
    @Nullable Letter listed,
    Map<String, String> words) {

  public FormerHazard {
    words = Map.copyOf(words);
  }

  /** A paper that was sent. */
  public record Letter(String number, LocalDate sentOn) {}
}
