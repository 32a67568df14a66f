package org.bihuan.identity;

/**
 * 区政府, which decides on listed supervision and on stopping production (plan, annex 9, 2 (5) 2). It may
 * have accounts of its own; without any, 街道安委办 records what it decides.
 */
public final class DistrictGovernment {

  public static final String CODE = "qu-zhengfu";

  private DistrictGovernment() {}
}
