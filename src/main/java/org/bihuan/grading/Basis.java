package org.bihuan.grading;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A rule that a grade rests on.
 *
 * @param code the criterion's code
 * @param text the criterion
 * @param source standard and clause
 * @param validFrom first day for which the edition holds, null where the table names none
 * @param validTo last day for which the edition holds, null while it still does
 * @param confidence how far the text has been compared with a published one; empty when not kept
 */
public record Basis(
    String code,
    String text,
    String source,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    String confidence) {

  public Basis {
    // The register holds rules that were kept without it.
    confidence = Objects.requireNonNullElse(confidence, "");
  }

  public static Basis of(Criterion criterion) {
    return new Basis(
        criterion.code(),
        criterion.text(),
        criterion.source(),
        criterion.validFrom(),
        criterion.validTo(),
        criterion.confidence());
  }

  /** Whether the text has not been compared with a published one. */
  @JsonIgnore
  public boolean isUnconfirmed() {
    return Criterion.isUnconfirmed(confidence);
  }

  /** The rule as the screen shows it: clause, the days for which it holds, mark of doubt. */
  public String display() {
    StringBuilder line = new StringBuilder(code);
    line.append("　").append(text).append("　——　").append(source);
    if (validFrom != null || validTo != null) {
      line.append("（施行");
      line.append(validFrom == null ? "" : " " + validFrom);
      line.append(validTo == null ? " 起" : " 至 " + validTo);
      line.append("）");
    }
    return isUnconfirmed() ? line.append("【待核】").toString() : line.toString();
  }
}
