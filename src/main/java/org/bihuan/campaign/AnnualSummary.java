package org.bihuan.campaign;

import java.time.LocalDate;
import java.util.List;

/**
 * The summary of a year (plan, section 4, last paragraph).
 *
 * @param dueOn last day for sending
 * @param reportDue last day for reporting upward
 * @param units codes of the communities and offices that send one
 * @param sent codes of those that have
 */
public record AnnualSummary(
    String matter,
    String campaign,
    int year,
    State state,
    LocalDate dueOn,
    LocalDate reportDue,
    List<String> units,
    List<String> sent) {

  /** Where a summary stands. */
  public enum State {
    GATHERING("gathering", "报送汇总中"),
    GATHERED("gathered", "待上报"),
    REPORTED("reported", "已上报");

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

    public static State of(String code) {
      for (State state : values()) {
        if (state.code.equals(code)) {
          return state;
        }
      }
      throw new IllegalArgumentException("未知的年度总结状态“" + code + "”");
    }
  }

  public AnnualSummary {
    units = List.copyOf(units);
    sent = List.copyOf(sent);
  }

  /** Codes of those that have not sent one. */
  public List<String> missing() {
    return units.stream().filter(unit -> !sent.contains(unit)).toList();
  }
}
