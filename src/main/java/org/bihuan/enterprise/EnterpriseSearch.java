package org.bihuan.enterprise;

import org.jspecify.annotations.Nullable;

/**
 * What a list of enterprises is narrowed to; null means any.
 *
 * @param text part of name, address or code
 * @param page from 0
 */
public record EnterpriseSearch(
    @Nullable String community,
    @Nullable String sector,
    @Nullable RiskLevel risk,
    @Nullable Boolean monthlyReturn,
    @Nullable String text,
    boolean closedToo,
    int page,
    int size) {

  public static final int LARGEST_PAGE = 200;

  /** Every enterprise that goes on and is wanted, without pages. */
  public static EnterpriseSearch all(
      @Nullable String community,
      @Nullable String sector,
      @Nullable RiskLevel risk,
      @Nullable Boolean monthlyReturn) {
    return new EnterpriseSearch(
        community, sector, risk, monthlyReturn, null, false, 0, Integer.MAX_VALUE);
  }
}
