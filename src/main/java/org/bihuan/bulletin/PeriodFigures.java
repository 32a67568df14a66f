package org.bihuan.bulletin;

import java.util.List;
import java.util.function.ToIntFunction;

/**
 * How the offices stand in a period, as a bulletin tells it.
 *
 * @param offices by rank
 * @param late overdue hazards, the first of many
 * @param failed hazards that did not pass their re-inspection, the first of many
 */
public record PeriodFigures(
    Period period,
    List<OfficeLine> offices,
    List<PeriodTallies.LateHazard> late,
    List<PeriodTallies.FailedHazard> failed) {

  /**
   * One office.
   *
   * @param rank offices that stand alike share it
   */
  public record OfficeLine(int rank, UnitTally tally) {

    /** Nothing is overdue and something was closed, all of it on time. */
    public boolean deservesPraise() {
      return tally.overdue() == 0
          && tally.closed() > 0
          && tally.closedOnTime() == tally.closed();
    }

    /** Something is overdue or did not pass. */
    public boolean deservesCriticism() {
      return tally.overdue() > 0 || tally.failed() > 0;
    }
  }

  /** Nothing was reported, open or overdue. */
  public boolean tellsNothing() {
    return offices.isEmpty();
  }

  /** A sum over all offices. */
  public int sum(ToIntFunction<UnitTally> count) {
    return offices.stream().map(OfficeLine::tally).mapToInt(count).sum();
  }
}
