package org.bihuan.assessment;

import java.time.LocalDate;
import java.util.Map;
import org.bihuan.bulletin.Period;

/** Counts the duties of campaigns by period, in one statement. */
public interface DutyTallies {

  /** By owner; who got a duty after its deadline has the grace of the campaign. */
  Map<String, Tally> of(Period period, LocalDate today);

  /** Duties whose deadline fell into a period; those that were withdrawn are not counted. */
  record Tally(int due, int onTime) {}
}
