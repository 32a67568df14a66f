package org.bihuan.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a duty that are done at the same times.
 *
 * @param code code of its first row
 * @param start first day
 * @param end last day: when it is due if it is done once
 * @param cycle how often; null unless it recurs
 * @param instead the process that carries it, or the row of {@code recurring.csv} that it repeats;
 *     empty for neither
 */
public record Strand(
    String code,
    Kind kind,
    LocalDate start,
    LocalDate end,
    @Nullable Cycle cycle,
    String instead,
    List<PlanRow> rows) {

  /** How a strand becomes work. */
  public enum Kind {
    ONCE("once", "一次性"),
    RECURRING("recurring", "周期性"),
    /** Without a period of its own: answered at each gate and each half-year. */
    STANDING("standing", "常态"),
    /** A process of the platform does it, for example the loop of hazards. */
    CARRIED("carried", "由流程承接"),
    /** The table of an annex says again what its text says. */
    REPEATED("repeated", "重复条目");

    private final String code;
    private final String label;

    Kind(String code, String label) {
      this.code = code;
      this.label = label;
    }

    public String code() {
      return code;
    }

    public String label() {
      return label;
    }

    /** Whether people get tasks from it. */
    public boolean givesTasks() {
      return this != CARRIED && this != REPEATED;
    }
  }

  public Strand {
    rows = List.copyOf(rows);
  }

  /** The title of its first row, and how many more there are. */
  public String title() {
    String first = rows.get(0).title();
    return rows.size() == 1 ? first : first + "等" + rows.size() + "项";
  }
}
