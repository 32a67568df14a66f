package org.bihuan.identity;

import java.util.Arrays;
import java.util.Optional;

/** What a person may do on the platform, besides the offices that he or she belongs to. */
public enum Role {
  /** 工作人员: member of at least one office; reports hazards, works on the offices' tasks. */
  STAFF("staff", "工作人员"),
  /** 监督人员: reads everything. */
  SUPERVISOR("supervisor", "监督人员"),
  /** 街道领导: confirms the close-out of major hazards, reads everything. */
  LEADER("leader", "街道领导"),
  /** 流程建模人员: deploys models and forms. */
  MODELER("modeler", "流程建模人员"),
  /** 系统管理员: manages people, may do everything in the engine. */
  ADMINISTRATOR("camunda-admin", "系统管理员");

  private final String code;
  private final String label;

  Role(String code, String label) {
    this.code = code;
    this.label = label;
  }

  /** The code of the group that carries the role. */
  public String code() {
    return code;
  }

  /** The role of a code; empty for the code of an office. */
  public static Optional<Role> find(String code) {
    return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
  }

  /** The role's Chinese name. */
  public String label() {
    return label;
  }
}
