package org.bihuan.inspection;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line of a checklist.
 *
 * @param code code of the criterion, or {@code X1}, {@code X2} … for what the list does not name
 * @param text the criterion, or what was found
 * @param source standard and clause; empty for what the list does not name
 * @param note what was seen
 * @param hazardNumber the hazard that it has become
 */
public record CheckItem(
    String visit,
    String code,
    String text,
    String source,
    Result result,
    String note,
    @Nullable String hazardNumber) {

  /** What an inspector found at a line. */
  public enum Result {
    OPEN("open", "未检查"),
    PASSED("passed", "合格"),
    FAILED("failed", "不合格"),
    NOT_APPLICABLE("not-applicable", "不涉及");

    private final String code;
    private final String label;

    Result(String code, String label) {
      this.code = code;
      this.label = label;
    }

    public String code() {
      return code;
    }

    public String label() {
      return label;
    }

    public static Optional<Result> find(String code) {
      return Arrays.stream(values()).filter(result -> result.code.equals(code)).findFirst();
    }
  }

  /** Whether the list does not name it. */
  public boolean isExtra() {
    return source.isEmpty();
  }

  CheckItem with(Result found, String seen) {
    return new CheckItem(visit, code, text, source, found, seen, hazardNumber);
  }

  CheckItem becoming(String hazard) {
    return new CheckItem(visit, code, text, source, result, note, hazard);
  }
}
