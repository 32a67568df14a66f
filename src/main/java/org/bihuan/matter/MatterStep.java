package org.bihuan.matter;

import java.time.Instant;
import java.util.Map;

/**
 * Something that happened to a matter.
 *
 * @param person account of who, {@code system} for the platform itself
 * @param what what was done, in Chinese
 * @param outcome what was decided; empty where nothing was to be decided
 * @param words what was said, by Chinese label
 */
public record MatterStep(
    Instant at, String person, Kind kind, String what, String outcome, Map<String, String> words) {

  /** What tells those apart that somebody is told of. */
  public enum Kind {
    STEP("step"),
    DUE_SOON("due-soon"),
    OVERDUE("overdue"),
    HANDLING("handling");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }

    /**
     * The kind of a code.
     *
     * @throws IllegalArgumentException for an unknown code
     */
    public static Kind of(String code) {
      for (Kind kind : values()) {
        if (kind.code.equals(code)) {
          return kind;
        }
      }
      throw new IllegalArgumentException("未知的环节“" + code + "”");
    }
  }
}
