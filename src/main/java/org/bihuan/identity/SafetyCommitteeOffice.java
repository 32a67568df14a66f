package org.bihuan.identity;

/**
 * 街道安委办, the office of the subdistrict's safety committee: coordinates, inspects and supervises
 * (plan, section 5 (1)).
 */
public final class SafetyCommitteeOffice {

  public static final String CODE = "anweiban";

  private SafetyCommitteeOffice() {}
}
