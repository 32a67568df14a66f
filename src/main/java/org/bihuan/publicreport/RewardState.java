package org.bihuan.publicreport;

/** How far the reward of a report has come. */
public enum RewardState {
  NONE("none", ""),
  PROPOSED("proposed", "奖励审批中"),
  APPROVED("approved", "奖励已批准，工作人员将与您联系发放"),
  REFUSED("refused", "不予奖励"),
  PAID("paid", "奖励已发放");

  private final String code;
  private final String label;

  RewardState(String code, String label) {
    this.code = code;
    this.label = label;
  }

  public String code() {
    return code;
  }

  /** What the public reads; empty where there is nothing to say. */
  public String label() {
    return label;
  }

  /**
   * The state of a code.
   *
   * @throws IllegalArgumentException for an unknown code
   */
  public static RewardState of(String code) {
    for (RewardState state : values()) {
      if (state.code.equals(code)) {
        return state;
      }
    }
    throw new IllegalArgumentException("未知的奖励状态“" + code + "”");
  }
}
