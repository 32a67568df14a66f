package org.bihuan.plan;

import java.util.Arrays;
import java.util.Optional;

/** The four phases of a campaign (plan, section 4); a subject may have fewer. */
public enum PhaseKey {
  MOBILIZE("mobilize", "动员部署"),
  INVESTIGATE("investigate", "排查整治"),
  TACKLE("tackle", "集中攻坚"),
  CONSOLIDATE("consolidate", "巩固提升");

  private final String code;
  private final String label;

  PhaseKey(String code, String label) {
    this.code = code;
    this.label = label;
  }

  public String code() {
    return code;
  }

  public String label() {
    return label;
  }

  public static Optional<PhaseKey> find(String code) {
    return Arrays.stream(values()).filter(key -> key.code.equals(code)).findFirst();
  }
}
