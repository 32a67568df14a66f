package org.bihuan.calendar;

import java.time.Instant;
import java.util.List;

/**
 * A load of a calendar file.
 *
 * @param person account of who loaded it, {@code system} for the file of the release
 * @param release whether it is the file that the release or the setting names
 * @param checksum SHA-256 of the file, in hexadecimal
 * @param rows number of days in the file
 * @param changedDays number of days that were other before
 * @param movedDeadlines number of deadlines that moved
 * @param years the years in which the file names days
 */
public record CalendarLoad(
    Instant loadedAt,
    String person,
    boolean release,
    String checksum,
    int rows,
    int changedDays,
    int movedDeadlines,
    List<Integer> years) {

  public CalendarLoad {
    years = List.copyOf(years);
  }
}
