package org.bihuan.board;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The board's read model, kept in the transaction of whatever changes a hazard. */
public interface BoardStore {

  /**
   * Counts by every dimension.
   *
   * @param today decides what is overdue
   * @param sunday last day of the week
   */
  Map<Dimension, Map<String, Numbers>> count(BoardFilter filter, LocalDate today, LocalDate sunday);

  /** Adds up what has changed; one at a time on all nodes, whoever comes second leaves it. */
  void fold();

  /** Counts the register anew, from nothing. */
  void rebuild();

  /** The cells in which read model and register do not agree; none, unless somebody meddled. */
  List<String> differences();
}
