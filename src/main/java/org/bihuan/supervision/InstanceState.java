package org.bihuan.supervision;

/** How a process instance is. */
public enum InstanceState {
  RUNNING("running", "运行中"),
  FINISHED("finished", "已结束"),
  CANCELLED("cancelled", "已取消"),
  SUSPENDED("suspended", "已挂起"),
  INCIDENT("incident", "有异常");

  private final String code;
  private final String label;

  InstanceState(String code, String label) {
    this.code = code;
    this.label = label;
  }

  public String code() {
    return code;
  }

  public String label() {
    return label;
  }

  /** Whether the instance still stands somewhere. */
  public boolean isOpen() {
    return this == RUNNING || this == SUSPENDED || this == INCIDENT;
  }

  /**
   * The state of a code.
   *
   * @throws IllegalArgumentException for an unknown code
   */
  public static InstanceState of(String code) {
    for (InstanceState state : values()) {
      if (state.code.equals(code)) {
        return state;
      }
    }
    throw new IllegalArgumentException("未知的状态“" + code + "”");
  }
}
