package org.bihuan.worklist;

import java.util.List;
import java.util.Optional;
import org.bihuan.organisation.Colleague;
import org.bihuan.organisation.Office;
import org.bihuan.process.MatterRecords;

/**
 * Passes tasks from hand to hand and comments on them, as the current person may; every move is kept
 * in the history of what the task is about. Each call is one transaction.
 *
 * <p>All throw {@link org.bihuan.problem.NotFoundException} when the person sees no such task, {@link
 * org.bihuan.problem.ForbiddenException} when the person may not work on it and {@link
 * org.bihuan.problem.RefusedInputException} when what was entered does not fit.
 */
public interface WorkDesk {

  /** Longest reason or comment, in characters. */
  int LONGEST_TEXT = 500;

  /**
   * What may be done with a task.
   *
   * @param mayWork whether the person may do it and pass it on
   * @param delegatedBy name of whom it returns to; empty while it is delegated to nobody
   * @param mayTakeBack whether it is the person who has delegated it
   * @param colleagues who may take it
   * @param offices which may take over what it is about
   * @param standsInFor name of the absent colleague whose task the person may take over; empty for none
   * @param mayAskForTime whether an extension may be asked for
   */
  record Choices(
      TaskCard task,
      boolean mayWork,
      Optional<String> delegatedBy,
      boolean mayTakeBack,
      Optional<String> standsInFor,
      List<Colleague> colleagues,
      List<Office> offices,
      boolean mayAskForTime) {}

  Choices choices(String taskId);

  /** Everything that happened to what the task is about, oldest first. */
  List<MatterRecords.Entry> history(String taskId);

  void handOver(String taskId, String account, String reason);

  /** Hands over to another office what the task is about, with its other open tasks. */
  void handOverToOffice(String taskId, String office, String reason);

  /** Lets a colleague do a part: the task comes back. */
  void delegate(String taskId, String account, String reason);

  /** Gives a delegated task back to its owner, or lets the owner take it back. */
  void resolve(String taskId, String comment);

  /** Takes over the task of somebody for whom the person stands in. */
  void takeOver(String taskId);

  void comment(String taskId, String text);

  /** Agrees to what the task asks, where that may be done to several at once. */
  void agree(String taskId, String comment);
}
