package org.bihuan.board;

/** What hazards are counted by. */
public enum Dimension {
  OFFICE("office", "责任办所"),
  SECTOR("sector", "专题"),
  COMMUNITY("community", "社区"),
  GRADE("grade", "等级"),
  SOURCE("source", "发现方式"),
  MONTH("month", "登记月份");

  private final String code;
  private final String label;

  Dimension(String code, String label) {
    this.code = code;
    this.label = label;
  }

  public String code() {
    return code;
  }

  public String label() {
    return label;
  }
}
