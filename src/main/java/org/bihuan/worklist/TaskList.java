package org.bihuan.worklist;

import java.util.List;

/** The tasks of the current person. */
public interface TaskList {

  /** A list of tasks. */
  enum Which {
    /** Claimed by the person, or by somebody for whom the person stands in. */
    MINE,
    /** Offered to the person's offices and claimed by nobody. */
    OFFERED,
    /** Offered to the person's offices, whoever has claimed them. */
    OFFICE
  }

  /** Some tasks, the one due first at the head, and how many there are. */
  record Page(List<TaskCard> tasks, long total) {}

  /**
   * A page of tasks.
   *
   * @param words part of a title, a number or a place; empty for all
   * @param first how many to leave out
   */
  Page list(Which which, String words, int first, int count);

  /**
   * A task that the person sees.
   *
   * @throws org.bihuan.problem.NotFoundException when there is none
   */
  TaskCard require(String id);

  void claim(String id);

  void giveBack(String id);
}
