package org.bihuan.inspection;

import java.util.Arrays;
import java.util.Optional;

/** How an inspection comes to its enterprises. */
public enum InspectionKind {
  /** 四不两直: whom the planner has in mind, without notice. */
  UNANNOUNCED("unannounced", "四不两直", "四不两直"),
  /** 双随机: enterprises and inspectors drawn at random. */
  DOUBLE_RANDOM("double-random", "双随机抽查", "双随机抽查");

  private final String code;
  private final String label;
  private final String source;

  InspectionKind(String code, String label, String source) {
    this.code = code;
    this.label = label;
    this.source = source;
  }

  public String code() {
    return code;
  }

  public String label() {
    return label;
  }

  /** How a hazard that it finds was found (发现方式). */
  public String source() {
    return source;
  }

  public static Optional<InspectionKind> find(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
  }
}
