package org.bihuan.assessment;

/** What is assessed; each kind is ranked by itself. */
public enum UnitKind {
  OFFICE("office", "办所"),
  COMMUNITY("community", "社区");

  private final String code;
  private final String label;

  UnitKind(String code, String label) {
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
