package org.bihuan.hazard.process;

import java.util.Date;
import java.util.Objects;
import org.bihuan.deadline.Clock;
import org.bihuan.grading.Grade;
import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.HazardDeadlines;
import org.bihuan.hazard.HazardLifeCycle;
import org.bihuan.hazard.HazardLoops;
import org.bihuan.hazard.HazardStatus;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/**
 * Prepares a task for the office that it is offered to: no answer of an earlier round is left, the
 * due day and the priority are set, the form knows the hazard as it stands.
 */
@Component
class OfferTaskListener implements TaskListener {

  /** Priorities as the shared filters use them. */
  static final int ORDINARY = 50;

  static final int MAJOR = 80;

  private final HazardLifeCycle lifeCycle;
  private final HazardVariables variables;
  private final HazardDeadlines deadlines;

  OfferTaskListener(
      HazardLifeCycle lifeCycle, HazardVariables variables, HazardDeadlines deadlines) {
    this.lifeCycle = lifeCycle;
    this.variables = variables;
    this.deadlines = deadlines;
  }

  @Override
  public void notify(DelegateTask task) {
    HazardProcess.Step step =
        Objects.requireNonNull(HazardProcess.STEPS.get(task.getTaskDefinitionKey()));
    String number = HazardProcess.NUMBER.require(task);
    HazardStatus status = step.status();
    Hazard hazard =
        status == null ? lifeCycle.require(number) : lifeCycle.moveTo(number, status);
    task.getExecution().removeVariables(step.answers());
    Clock clock = deadlines.open(hazard, step.clock());
    task.setDueDate(lastMoment(clock));
    task.setPriority(priority(hazard));
    variables.publishView(task, hazard);
    if (HazardProcess.VERIFY.equals(task.getTaskDefinitionKey())) {
      variables.offerFacts(task, hazard);
    }
  }

  static int priority(Hazard hazard) {
    return hazard.grade() == Grade.MAJOR ? MAJOR : ORDINARY;
  }

  /** A due date shows the last day, not the midnight at which it has passed. */
  static Date lastMoment(Clock clock) {
    return Date.from(HazardLoops.shown(clock.dueAt()));
  }
}
