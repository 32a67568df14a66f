package org.bihuan.calendar;

import java.util.List;

/** Counts open deadlines again when the calendar has changed, in the transaction of the change. */
public interface DeadlineMover {

  /** The deadlines whose last day moved. */
  List<MovedDeadline> move();
}
