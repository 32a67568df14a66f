package org.bihuan.grading;

/**
 * How grave a hazard is (总局令第16号, article 3). For fire the standard GB 35181 calls a major one
 * 重大火灾隐患.
 */
public enum Grade {
  ORDINARY("ordinary"),
  MAJOR("major");

  private final String code;

  Grade(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  /**
   * The grade of a code.
   *
   * @throws IllegalArgumentException for an unknown code
   */
  public static Grade of(String code) {
    for (Grade grade : values()) {
      if (grade.code.equals(code)) {
        return grade;
      }
    }
    throw new IllegalArgumentException("未知的隐患等级“" + code + "”");
  }

  /** The Chinese name of the grade in a subject. */
  public String nameIn(Sector sector) {
    if (this == ORDINARY) {
      return "一般隐患";
    }
    return sector.isFire() ? "重大火灾隐患" : "重大隐患";
  }
}
