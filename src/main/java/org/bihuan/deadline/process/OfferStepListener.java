package org.bihuan.deadline.process;

import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.calendar.Term;
import org.bihuan.deadline.Audiences;
import org.bihuan.deadline.Clock;
import org.bihuan.deadline.Clocks;
import org.bihuan.deadline.DeadlineAudience;
import org.bihuan.deadline.LadderStep;
import org.bihuan.process.JsonVariables;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Prepares a step of the ladder for the office that carries it out, and keeps that it was reached. */
@Component
class OfferStepListener implements TaskListener {

  private static final int PRIORITY = 90;

  private final Audiences audiences;
  private final Clocks clocks;
  private final BusinessClock clock;
  private final JsonVariables json;

  OfferStepListener(
      Audiences audiences, Clocks clocks, BusinessClock clock, JsonVariables json) {
    this.audiences = audiences;
    this.clocks = clocks;
    this.clock = clock;
    this.json = json;
  }

  @Override
  public void notify(DelegateTask task) {
    String matter = WatchProcess.MATTER.require(task);
    LadderStep step = WatchProcess.step(task);
    int daysOverdue = WatchProcess.DAYS_OVERDUE.require(task);
    DeadlineAudience audience = audiences.of(matter);
    audience.reached(matter, step, daysOverdue);
    Clock running =
        clocks.start(
            matter,
            clockOf(step.code()),
            clock.now(),
            new Term(step.workingDays(), Term.Unit.WORKING_DAYS),
            step.name() + step.workingDays() + "个工作日（待核）");
    task.setDueDate(Date.from(running.dueAt().minusSeconds(1)));
    task.setPriority(PRIORITY);
    WatchProcess.LADDER_STEP.setLocal(task, step.code());
    WatchProcess.LADDER_NAME.setLocal(task, step.name());
    Map<String, Object> view = new LinkedHashMap<>(audience.describe(matter));
    view.put("step", step.name());
    view.put("stepRule", step.rule());
    view.put("stepInformed", step.informed());
    view.put("daysOverdue", daysOverdue);
    task.setVariableLocal(WatchProcess.VIEW, json.of(view));
    task.getExecution().removeVariables(List.of(WatchProcess.RESULT));
  }

  static String clockOf(String step) {
    return "ladder-" + step;
  }
}
