package org.bihuan.assessment;

import org.jspecify.annotations.Nullable;

/**
 * One item of a unit's score, as it is explained.
 *
 * @param fact what was counted, in words
 * @param correctedPoints what an appeal has made of the points, null for nothing
 */
public record ScoredItem(
    String item,
    String name,
    String fact,
    int full,
    int points,
    String reason,
    String source,
    @Nullable Integer correctedPoints) {

  /** The points that count. */
  public int counting() {
    return correctedPoints == null ? points : correctedPoints;
  }
}
