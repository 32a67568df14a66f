package org.bihuan.hazard;

import java.util.List;
import java.util.Optional;

/** The table {@code duplicate-candidate}. */
public interface DuplicateRules {

  /**
   * How two hazards compare.
   *
   * @param placeLikeness how alike the texts of the two places are, in percent
   * @param sharedCriteria how many criteria both state
   * @param daysApart days between the two findings, in whichever order
   */
  record Likeness(
      boolean sameEnterprise, int placeLikeness, int sharedCriteria, int daysApart) {}

  /** Why two are likely the same, in Chinese, of each in their order; empty where they are not. */
  List<Optional<String>> reasons(List<Likeness> pairs);
}
