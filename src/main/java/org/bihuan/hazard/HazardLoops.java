package org.bihuan.hazard;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the engine has the hazards that are in the loop. */
public interface HazardLoops {

  /**
   * A running loop.
   *
   * @param number the hazard's number, empty when the engine knows none
   * @param grade code of the grade that the loop routes by, empty while a person judges it
   * @param office code of the office that the loop routes to
   * @param awaitsSupervision whether it waits for the end of the supervision, without a task
   */
  record Loop(
      String number,
      String processInstanceId,
      String grade,
      String office,
      List<OpenTask> tasks,
      boolean awaitsSupervision) {}

  /**
   * An open task of a loop, of its supervision or of a request for an extension.
   *
   * @param status the hazard's status while the task is open, null where it does not depend on it
   * @param clock the step whose clock tells when it is due
   * @param offices codes of the offices that it is offered to, of those asked for
   * @param assignee account of who has taken it, null for nobody
   * @param ofResponsibleOffice whether it belongs to the office that answers for the hazard
   */
  record OpenTask(
      String name,
      @Nullable HazardStatus status,
      String clock,
      Set<String> offices,
      @Nullable String assignee,
      boolean ofResponsibleOffice,
      @Nullable Instant dueAt) {}

  /**
   * Every running loop.
   *
   * @param offices codes of the offices to look for among those that tasks are offered to
   */
  List<Loop> running(Set<String> offices);

  /** The same of one hazard. */
  List<Loop> running(Set<String> offices, String number);

  /** The last moment that a task shows for a clock: a due date names the last day, not the midnight. */
  static Instant shown(Instant dueAt) {
    return dueAt.minusSeconds(1);
  }
}
