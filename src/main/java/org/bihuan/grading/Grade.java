package org.bihuan.grading;

/**
 * How grave a hazard is (总局令第16号, article 3). For fire the standard GB 35181 calls a major one
 * 重大火灾隐患.
 */
public enum Grade {
  ORDINARY("ordinary", "一般隐患"),
  MAJOR("major", "重大隐患");

  private final String code;
  private final String commonName;

  Grade(String code, String commonName) {
    this.code = code;
    this.commonName = commonName;
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

  /** The Chinese name of the grade where no subject has another for it. */
  public String commonName() {
    return commonName;
  }

  /** The Chinese name of the grade in a subject. */
  public String nameIn(Sector sector) {
    return this == MAJOR && sector.isFire() ? "重大火灾隐患" : commonName;
  }
}
