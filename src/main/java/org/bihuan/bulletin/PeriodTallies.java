package org.bihuan.bulletin;

import java.time.LocalDate;
import java.util.List;

/** Counts the register's hazards by period, each time in one statement. */
public interface PeriodTallies {

  /** By responsible office; offices without any hazard in hand are left out. */
  List<UnitTally> ofOffices(Period period, LocalDate today);

  /** By community. */
  List<UnitTally> ofCommunities(Period period, LocalDate today);

  /** What was due by the end of the period and is not rectified, the oldest deadline first. */
  List<LateHazard> overdue(Period period, LocalDate today, int most);

  /** What a re-inspection in the period found not rectified, by number. */
  List<FailedHazard> failed(Period period, int most);

  /** An overdue hazard. */
  record LateHazard(String number, String title, String office, LocalDate dueOn) {}

  /**
   * A hazard that did not pass.
   *
   * @param times how often in the period
   */
  record FailedHazard(String number, String title, String office, int times) {}
}
