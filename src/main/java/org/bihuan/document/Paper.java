package org.bihuan.document;

import java.time.Instant;
import java.util.UUID;

/**
 * A paper that was issued.
 *
 * @param number its official number (文号), for example 青安函〔2026〕8号
 * @param subject what it is about: a hazard's number, an inspection's key, a period or a year
 * @param version from 1; the latest is the one that counts
 * @param automatic whether the process issued it at its step
 * @param voidReason why it does not count any more, empty while it does
 */
public record Paper(
    UUID id,
    String kind,
    String word,
    int year,
    int serial,
    String number,
    String subject,
    String title,
    int version,
    State state,
    boolean automatic,
    String issuedBy,
    Instant issuedAt,
    String voidReason) {

  /** Whether it has been signed. */
  public enum State {
    UNSIGNED("unsigned", "待签章"),
    SIGNED("signed", "已签章"),
    VOID("void", "已作废");

    private final String code;
    private final String label;

    State(String code, String label) {
      this.code = code;
      this.label = label;
    }

    public String code() {
      return code;
    }

    public String label() {
      return label;
    }

    /**
     * The state of a code.
     *
     * @throws IllegalArgumentException for an unknown code
     */
    public static State of(String code) {
      for (State state : values()) {
        if (state.code.equals(code)) {
          return state;
        }
      }
      throw new IllegalArgumentException("未知的状态“" + code + "”");
    }
  }

  Paper inVersion(int next, String newTitle) {
    return new Paper(
        id, kind, word, year, serial, number, subject, newTitle, next, State.UNSIGNED, automatic,
        issuedBy, issuedAt, "");
  }

  Paper in(State other, String reason) {
    return new Paper(
        id, kind, word, year, serial, number, subject, title, version, other, automatic, issuedBy,
        issuedAt, reason);
  }
}
