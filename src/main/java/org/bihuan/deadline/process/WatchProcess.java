package org.bihuan.deadline.process;

import java.util.Date;
import java.util.Set;
import org.bihuan.deadline.LadderStep;
import org.bihuan.process.ProcessVariable;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Names of the model {@code deadline-watch} that Java shares with it. */
final class WatchProcess {

  static final String KEY = "deadline-watch";

  static final ProcessVariable<String> MATTER = ProcessVariable.string("matter");
  static final ProcessVariable<Date> NEXT_MOMENT_AT = ProcessVariable.date("nextMomentAt");

  /** What is due: {@code reminder}, {@code missed}, {@code notice}, {@code step} or {@code none}. */
  static final ProcessVariable<String> ALERT = ProcessVariable.string("alert");

  static final ProcessVariable<String> ALERT_CLOCK = ProcessVariable.string("alertClock");
  static final ProcessVariable<Integer> DAYS_LEFT =
      new ProcessVariable<>("daysLeft", Integer.class);
  static final ProcessVariable<Integer> DAYS_OVERDUE =
      new ProcessVariable<>("daysOverdue", Integer.class);
  static final ProcessVariable<String> LADDER_STEP = ProcessVariable.string("ladderStep");
  static final ProcessVariable<Integer> LADDER_RANK =
      new ProcessVariable<>("ladderRank", Integer.class);
  static final ProcessVariable<String> LADDER_NAME = ProcessVariable.string("ladderName");
  static final ProcessVariable<String> LADDER_OFFICE = ProcessVariable.string("ladderOffice");
  static final ProcessVariable<String> LADDER_INFORMED = ProcessVariable.string("ladderInformed");
  static final ProcessVariable<Integer> LADDER_DAYS =
      new ProcessVariable<>("ladderDays", Integer.class);
  static final ProcessVariable<String> LADDER_RULE = ProcessVariable.string("ladderRule");

  static final String RESULT = "result";

  /** What the forms show, as JSON, of one task. */
  static final String VIEW = "matterView";

  /** The tasks that carry a step out. */
  static final Set<String> TASKS =
      Set.of(
          "Task_TalkWithOffice",
          "Task_IssueWarning",
          "Task_ExposePublicly",
          "Task_HandOverForAccountability",
          "Task_ProposePenalty",
          "Task_ProposeClosure");

  /** The step of the ladder that is due, from the variables of {@link #publish}. */
  static LadderStep step(VariableScope scope) {
    return new LadderStep(
        LADDER_STEP.require(scope),
        LADDER_RANK.require(scope),
        LADDER_NAME.require(scope),
        LADDER_OFFICE.require(scope),
        LADDER_INFORMED.require(scope),
        LADDER_DAYS.require(scope),
        LADDER_RULE.require(scope));
  }

  static void publish(VariableScope scope, LadderStep step) {
    LADDER_STEP.set(scope, step.code());
    LADDER_RANK.set(scope, step.rank());
    LADDER_NAME.set(scope, step.name());
    LADDER_OFFICE.set(scope, step.office());
    LADDER_INFORMED.set(scope, step.informed());
    LADDER_DAYS.set(scope, step.workingDays());
    LADDER_RULE.set(scope, step.rule());
  }

  private WatchProcess() {}
}
