package org.bihuan.hazard.process;

import java.util.Objects;
import org.bihuan.hazard.HazardDeadlines;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Stops the clock of a task that is completed or taken away. */
@Component
class StopClockListener implements TaskListener {

  private final HazardDeadlines deadlines;

  StopClockListener(HazardDeadlines deadlines) {
    this.deadlines = deadlines;
  }

  @Override
  public void notify(DelegateTask task) {
    HazardProcess.Step step =
        Objects.requireNonNull(HazardProcess.STEPS.get(task.getTaskDefinitionKey()));
    deadlines.close(HazardProcess.NUMBER.require(task), step.clock());
  }
}
