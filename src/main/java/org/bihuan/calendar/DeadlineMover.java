package org.bihuan.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Counts open deadlines again when the calendar has changed, in the transaction of the change. */
public interface DeadlineMover {

  /** The deadlines whose last day moved. */
  List<MovedDeadline> move(Set<LocalDate> changedDays);
}
