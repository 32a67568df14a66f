package org.bihuan.hazard.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Objects;
import org.bihuan.calendar.WorkingCalendar;
import org.bihuan.grading.Grade;
import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.HazardLifeCycle;
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
  private final WorkingCalendar calendar;

  OfferTaskListener(
      HazardLifeCycle lifeCycle, HazardVariables variables, WorkingCalendar calendar) {
    this.lifeCycle = lifeCycle;
    this.variables = variables;
    this.calendar = calendar;
  }

  @Override
  public void notify(DelegateTask task) {
    HazardProcess.Step step =
        Objects.requireNonNull(HazardProcess.STEPS.get(task.getTaskDefinitionKey()));
    Hazard hazard = lifeCycle.moveTo(HazardProcess.NUMBER.require(task), step.status());
    task.getExecution().removeVariables(step.answers());
    LocalDate lastDay =
        step.step().isEmpty() ? hazard.dueOn() : lifeCycle.stepDeadline(hazard, step.step());
    Instant end = calendar.endOf(lastDay);
    task.setDueDate(Date.from(end.minusSeconds(1)));
    task.setPriority(hazard.grade() == Grade.MAJOR ? MAJOR : ORDINARY);
    variables.publishView(task, hazard);
    if (HazardProcess.VERIFY.equals(task.getTaskDefinitionKey())) {
      variables.offerFacts(task, hazard);
    }
  }
}
