package org.bihuan.assessment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An appeal (申诉) of a unit against the points of one published item.
 *
 * @param key business key of its process
 * @param upheld null until it is decided
 * @param newPoints what the points become, null unless it is upheld
 * @param decision why, empty until it is decided
 */
public record Appeal(
    String key,
    String assessment,
    String unit,
    String item,
    String reason,
    String filedBy,
    Instant filedAt,
    @Nullable Boolean upheld,
    @Nullable Integer newPoints,
    String decision,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt) {

  /** Where it stands, in Chinese. */
  public String state() {
    if (upheld == null) {
      return "待裁定";
    }
    return upheld ? "成立" : "不成立";
  }

  Appeal decided(boolean right, @Nullable Integer points, String why, String by, Instant at) {
    return new Appeal(
        key, assessment, unit, item, reason, filedBy, filedAt, right, points, why, by, at);
  }
}
