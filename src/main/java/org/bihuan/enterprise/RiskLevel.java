package org.bihuan.enterprise;

import java.util.Arrays;
import java.util.Optional;

/**
 * The four levels of an enterprise's inherent risk (风险分级管控); not the grade of a hazard, which is a
 * defect that has shown itself.
 */
public enum RiskLevel {
  MAJOR_RED("red", "红", "重大"),
  RELATIVELY_MAJOR_ORANGE("orange", "橙", "较大"),
  GENERAL_YELLOW("yellow", "黄", "一般"),
  LOW_BLUE("blue", "蓝", "低");

  private final String code;
  private final String colour;
  private final String level;

  RiskLevel(String code, String colour, String level) {
    this.code = code;
    this.colour = colour;
    this.level = level;
  }

  public String code() {
    return code;
  }

  /** The colour and what it means, for example 红（重大）. */
  public String label() {
    return colour + "（" + level + "）";
  }

  /** The level of a code, a colour or a label; empty for anything else. */
  public static Optional<RiskLevel> find(String text) {
    return Arrays.stream(values())
        .filter(
            risk ->
                text.equals(risk.code)
                    || text.equals(risk.colour)
                    || text.equals(risk.colour + "色")
                    || text.equals(risk.level + "风险")
                    || text.equals(risk.label()))
        .findFirst();
  }
}
