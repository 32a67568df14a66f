package org.bihuan.matter.process;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.deadline.Clock;
import org.bihuan.deadline.Clocks;
import org.bihuan.grading.DeadlineRule;
import org.bihuan.grading.Grading;
import org.bihuan.grading.Sector;
import org.bihuan.matter.MatterView;
import org.bihuan.process.JsonVariables;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Prepares a task of a matter: no earlier answer is left, its clock starts, its form knows the matter
 * as it stands. Which clock and which answers, the model says by the task's inputs.
 */
@Component
class OfferMatterTaskListener implements TaskListener {

  private static final int PRIORITY = 50;

  /** The steps of matters do not depend on a subject. */
  private static final Sector ANY = new Sector("", "", "");

  private final Clocks clocks;
  private final Grading grading;
  private final BusinessClock clock;
  private final ObjectProvider<MatterView> views;
  private final JsonVariables json;

  OfferMatterTaskListener(
      Clocks clocks,
      Grading grading,
      BusinessClock clock,
      ObjectProvider<MatterView> views,
      JsonVariables json) {
    this.clocks = clocks;
    this.grading = grading;
    this.clock = clock;
    this.views = views;
    this.json = json;
  }

  @Override
  public void notify(DelegateTask task) {
    String matter = MatterProcess.MATTER.require(task);
    task.getExecution()
        .removeVariables(
            Arrays.asList(
                Objects.toString(task.getVariable(MatterProcess.ANSWERS), "").split(",\\s*")));
    task.setPriority(PRIORITY);
    Object dueOn = task.getVariable(MatterProcess.DUE_ON);
    Object step = task.getVariable(MatterProcess.CLOCK);
    if (step != null) {
      task.setDueDate(lastMoment(start(matter, step.toString(), dueOn)));
    }
    views.stream()
        .filter(view -> view.owns(matter))
        .findFirst()
        .ifPresent(
            view ->
                view.shown(matter)
                    .forEach((name, values) -> task.setVariable(name, json.of(values))));
  }

  private Clock start(String matter, String step, @Nullable Object dueOn) {
    if (dueOn != null) {
      return clocks.startUntil(
          matter, step, LocalDate.parse(dueOn.toString()), "计划确定的完成期限");
    }
    DeadlineRule rule = grading.stepDeadline(step, ANY, List.of());
    return clocks.start(matter, step, clock.now(), rule.term(), rule.display());
  }

  /** A due date shows the last day, not the midnight at which it has passed. */
  static Date lastMoment(Clock clock) {
    return Date.from(clock.dueAt().minusSeconds(1));
  }
}
