package org.bihuan.hazard;

/** How a hazard stands against its deadline, as supervisors ask for it. */
public enum HazardStanding {
  /** All but what turned out to be none of its own. */
  COUNTED("counted", "有效登记"),
  OPEN("open", "在办"),
  /** To be rectified from today to Sunday. */
  DUE_THIS_WEEK("due-this-week", "本周到期"),
  OVERDUE("overdue", "逾期未整改"),
  CLOSED("closed", "已销号"),
  /** Struck off without ever having been overdue. */
  CLOSED_ON_TIME("closed-on-time", "按期销号"),
  CLOSED_LATE("closed-late", "逾期后销号");

  private final String code;
  private final String label;

  HazardStanding(String code, String label) {
    this.code = code;
    this.label = label;
  }

  public String code() {
    return code;
  }

  public String label() {
    return label;
  }

  /** Whether the list is read by deadlines, the oldest first. */
  public boolean isByDeadline() {
    return this == OPEN || this == DUE_THIS_WEEK || this == OVERDUE;
  }

  /**
   * The standing of a code.
   *
   * @throws IllegalArgumentException for an unknown code
   */
  public static HazardStanding of(String code) {
    for (HazardStanding standing : values()) {
      if (standing.code.equals(code)) {
        return standing;
      }
    }
    throw new IllegalArgumentException("未知的情况“" + code + "”");
  }
}
