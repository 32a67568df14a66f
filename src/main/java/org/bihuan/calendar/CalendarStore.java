package org.bihuan.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The tables of the named days and of their loads. */
public interface CalendarStore {

  /** The named days as the last load left them, on whichever node it ran. */
  CalendarDays days();

  /** Lets one load at a time run, until the end of the transaction. */
  void lock();

  /** Merges days by date; those that were other before are returned. */
  Set<LocalDate> merge(List<NamedDay> days);

  /**
   * Keeps a load; from now on {@link #days} are those that it left.
   *
   * @return its number
   */
  long add(CalendarLoad load);

  void setMovedDeadlines(long load, int moved);

  /** Every load, the newest first. */
  List<CalendarLoad> loads();

  /** Checksum of the last file of the release that was loaded. */
  Optional<String> releaseChecksum();

  /** Number of named days of each loaded year, the earliest year first. */
  Map<Integer, Integer> daysByYear();
}
