package org.bihuan.grading;

/**
 * A subject of the plan (专题).
 *
 * @param code for example {@code s10-xiaofang}
 * @param name Chinese name
 * @param criteriaTable the decision table of its criteria; empty where it has none of its own
 */
public record Sector(String code, String name, String criteriaTable) {

  public static final String FIRE = "s10-xiaofang";

  public boolean isFire() {
    return FIRE.equals(code);
  }

  /** The name without what every subject's name ends in: 消防安全专项整治 is 消防. */
  public String shortName() {
    return name.replaceAll("(安全)?(专项整治|专题)$", "");
  }
}
