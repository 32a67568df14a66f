package org.bihuan.publicreport;

/** Where a report stands, in words that the public reads. */
public enum ReportState {
  RECEIVED("received", "已收到，正在核实"),
  RECTIFYING("rectifying", "已核实，正在督促整改"),
  ANSWERING("answering", "已办理，正在准备答复"),
  ANSWERED("answered", "已答复");

  private final String code;
  private final String label;

  ReportState(String code, String label) {
    this.code = code;
    this.label = label;
  }

  public String code() {
    return code;
  }

  public String label() {
    return label;
  }

  /**
   * The state of a code.
   *
   * @throws IllegalArgumentException for an unknown code
   */
  public static ReportState of(String code) {
    for (ReportState state : values()) {
      if (state.code.equals(code)) {
        return state;
      }
    }
    throw new IllegalArgumentException("未知的状态“" + code + "”");
  }
}
