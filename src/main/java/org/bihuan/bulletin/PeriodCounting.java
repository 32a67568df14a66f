package org.bihuan.bulletin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bihuan.calendar.BusinessClock;
import org.springframework.stereotype.Component;

/** Counts a period and ranks its offices: by what they closed of what they had, then by on time. */
@Component
class PeriodCounting {

  private static final int MOST_LISTED = 200;

  private static final Comparator<UnitTally> STANDING =
      Comparator.<UnitTally>comparingDouble(tally -> share(tally.closed(), tally.inHand()))
          .thenComparingDouble(tally -> share(tally.closedOnTime(), tally.closed()))
          .reversed();

  private final PeriodTallies tallies;
  private final BusinessClock clock;

  PeriodCounting(PeriodTallies tallies, BusinessClock clock) {
    this.tallies = tallies;
    this.clock = clock;
  }

  private static double share(int part, int whole) {
    return whole == 0 ? -1 : (double) part / whole;
  }

  PeriodFigures of(Period period) {
    return new PeriodFigures(
        period,
        ranked(tallies.ofOffices(period, clock.today())),
        tallies.overdue(period, clock.today(), MOST_LISTED),
        tallies.failed(period, MOST_LISTED));
  }

  static List<PeriodFigures.OfficeLine> ranked(List<UnitTally> offices) {
    List<PeriodFigures.OfficeLine> lines = new ArrayList<>();
    UnitTally before = null;
    int rank = 0;
    for (UnitTally tally : offices.stream().sorted(STANDING).toList()) {
      if (before == null || STANDING.compare(before, tally) != 0) {
        rank = lines.size() + 1;
      }
      lines.add(new PeriodFigures.OfficeLine(rank, tally));
      before = tally;
    }
    return lines;
  }
}
