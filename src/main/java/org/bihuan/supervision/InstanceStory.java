package org.bihuan.supervision;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known of a process instance, whether it runs or ended years ago.
 *
 * @param parent the instance that called it, null for none
 * @param children the instances that it called, in order of the calls
 * @param activities in the order in which they began
 * @param flows ids of the sequence flows that it took, as often as it took them; the engine keeps
 *     none, so they are inferred from the activities and the model
 * @param current ids of the activities that it stands at
 * @param failedJobs jobs that are out of retries
 * @param changes what the variables of the instance were changed to; what they were created with is
 *     not among it
 * @param trail what people and the platform did, oldest first
 */
public record InstanceStory(
    @JsonUnwrapped InstanceLine line,
    @Nullable InstanceLine parent,
    List<InstanceLine> children,
    List<Activity> activities,
    List<String> flows,
    List<String> current,
    List<Incident> incidents,
    List<FailedJob> failedJobs,
    List<Timer> timers,
    List<StepTime> summary,
    List<Variable> variables,
    List<Change> changes,
    List<Event> trail,
    List<Decision> decisions) {

  /** One visit of a node. */
  public record Activity(
      String id,
      String activityId,
      String name,
      String type,
      Instant startedAt,
      @Nullable Instant endedAt,
      @Nullable Long durationMillis,
      boolean canceled,
      @Nullable String assignee,
      @Nullable String assigneeName,
      @Nullable String taskId,
      @Nullable String calledInstance) {}

  /** Something that keeps the instance from going on. */
  public record Incident(
      String activityId, String name, String type, String message, @Nullable String jobId, Instant at) {}

  public record FailedJob(String id, String activityId, String name, String message) {}

  /** A timer that waits. */
  public record Timer(String activityId, String name, @Nullable Instant dueAt) {}

  /** How long an instance stayed at a node, all visits together; one that lasts counts up to now. */
  public record StepTime(
      String activityId, String name, int count, long totalMillis, long maxMillis) {}

  /** A variable with its last value, shortened. */
  public record Variable(
      String name, String value, String type, @Nullable Instant createdAt, String activityId) {}

  /** A new value of a variable. */
  public record Change(Instant at, String activity, String name, String value) {}

  /**
   * Something that was done.
   *
   * @param source {@code journal} for the history of the matter, {@code engine} for the engine's log
   * @param outcome what was decided, empty for nothing
   * @param words what was said, by Chinese label
   * @param property what the engine changed, empty for what the journal tells
   */
  public record Event(
      Instant at,
      String source,
      String person,
      String personName,
      String what,
      String outcome,
      Map<String, String> words,
      String property,
      String before,
      String after,
      String annotation) {}

  /** A decision table that was applied, in the version of that day. */
  public record Decision(
      String id,
      String key,
      String name,
      int version,
      Instant at,
      String activityId,
      List<Input> inputs,
      List<Output> outputs,
      List<Rule> rules) {}

  public record Input(String name, String value) {}

  /** A value that a rule gave; {@code rule} is the rule's number. */
  public record Output(int rule, String name, String value) {}

  /**
   * A rule that applied.
   *
   * @param number its row, from 1
   * @param annotation what the row says of itself
   * @param conditions its conditions, one sentence each
   */
  public record Rule(int number, String ruleId, String annotation, List<String> conditions) {}
}
