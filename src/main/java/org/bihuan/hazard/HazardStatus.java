package org.bihuan.hazard;

import java.util.Arrays;
import java.util.function.Predicate;

/** Where a hazard stands in the loop. */
public enum HazardStatus {
  REPORTED("reported", "待核实"),
  VERIFYING("verifying", "核实中"),
  JUDGING("judging", "待判定"),
  PLANNING("planning", "方案制定"),
  RECTIFYING("rectifying", "整改中"),
  REINSPECTING("reinspecting", "待复查"),
  ACCEPTING("accepting", "待验收"),
  CLOSING("closing", "待销号"),
  CLOSED("closed", "已销号"),
  REJECTED("rejected", "不属实"),
  MERGED("merged", "已并案"),
  WITHDRAWN("withdrawn", "已撤销");

  private final String code;
  private final String label;

  HazardStatus(String code, String label) {
    this.code = code;
    this.label = label;
  }

  public String code() {
    return code;
  }

  public String label() {
    return label;
  }

  /** Whether the hazard has left the loop. */
  public boolean isEnd() {
    return switch (this) {
      case CLOSED, REJECTED, MERGED, WITHDRAWN -> true;
      default -> false;
    };
  }

  /** Whether the rectification is still to be done. */
  public boolean isBeforeRectified() {
    return switch (this) {
      case REPORTED, VERIFYING, JUDGING, PLANNING, RECTIFYING -> true;
      default -> false;
    };
  }

  /** Whether the hazard has been assigned and waits for its rectification. */
  public boolean isUnderRectification() {
    return this == PLANNING || this == RECTIFYING;
  }

  /** Whether the hazard turned out not to be one of its own. */
  public boolean isVoid() {
    return this == REJECTED || this == MERGED || this == WITHDRAWN;
  }

  /** The codes of those that meet a condition, for the database. */
  public static String[] codes(Predicate<HazardStatus> condition) {
    return Arrays.stream(values())
        .filter(condition)
        .map(HazardStatus::code)
        .toArray(String[]::new);
  }

  /**
   * The status of a code.
   *
   * @throws IllegalArgumentException for an unknown code
   */
  public static HazardStatus of(String code) {
    for (HazardStatus status : values()) {
      if (status.code.equals(code)) {
        return status;
      }
    }
    throw new IllegalArgumentException("未知的状态“" + code + "”");
  }
}
