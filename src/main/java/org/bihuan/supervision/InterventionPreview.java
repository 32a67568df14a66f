package org.bihuan.supervision;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an intervention would do. Where there are problems it would do nothing.
 *
 * @param before where the instance and those that it has called stand
 * @param after where they would stand
 * @param jobsRetried how many failed jobs would be tried again
 * @param statusBefore the status in the register, empty for what is no hazard
 * @param differences in what register and engine would disagree afterwards, one sentence each
 * @param warnings what people should know before, one sentence each
 * @param problems why it cannot be done, one sentence each
 */
public record InterventionPreview(
    String action,
    String actionName,
    List<Standing> before,
    List<Standing> after,
    List<Standing> tasksCancelled,
    List<Standing> tasksCreated,
    List<WaitingTimer> timersRemoved,
    List<WaitingTimer> timersCreated,
    int jobsRetried,
    String statusBefore,
    String statusAfter,
    List<String> differences,
    List<String> warnings,
    List<String> problems) {

  /**
   * An activity that an instance stands at.
   *
   * @param processName name of the model
   * @param offices names of the offices that its task is offered to
   */
  public record Standing(
      String activityId,
      String name,
      String processName,
      boolean task,
      @Nullable String assigneeName,
      List<String> offices) {}

  public record WaitingTimer(
      String activityId, String name, String processName, @Nullable Instant dueAt) {}
}
