package org.bihuan.ledger;

import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/**
 * A ledger that somebody brings in.
 *
 * @param dryRun whether only to say what would be done and what is wrong
 * @param message why nothing was taken in, empty otherwise
 * @param total rows of the file
 * @param done rows that have been checked, or written, so far
 * @param created hazards that were entered, or would be
 * @param known rows whose hazard is in the register already
 * @param bad rows that cannot be taken in
 */
public record LedgerImport(
    UUID id,
    String fileName,
    String person,
    boolean dryRun,
    Mode mode,
    State state,
    String message,
    int total,
    int done,
    int created,
    int known,
    int bad,
    Instant startedAt) {

  /** What becomes of a file with bad rows. */
  public enum Mode {
    /** Nothing is taken in unless every row is sound. */
    ALL("all"),
    /** The sound rows are taken in, the others are given back. */
    GOOD("good");

    private final String code;

    Mode(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }

    /**
     * The mode of a code.
     *
     * @throws IllegalArgumentException for an unknown code
     */
    public static Mode of(String code) {
      return Arrays.stream(values())
          .filter(mode -> mode.code.equals(code))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("未知的方式“" + code + "”"));
    }
  }

  /** How far it is. */
  public enum State {
    CHECKING("checking", "检查中"),
    WRITING("writing", "写入中"),
    DONE("done", "已完成"),
    REFUSED("refused", "未导入"),
    FAILED("failed", "导入失败");

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

    public boolean isRunning() {
      return this == CHECKING || this == WRITING;
    }

    /** The state of a code that the database holds. */
    public static State of(String code) {
      return Arrays.stream(values())
          .filter(state -> state.code.equals(code))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("未知的状态“" + code + "”"));
    }
  }
}
