package org.bihuan.matter.process;

import org.bihuan.deadline.Clocks;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Stops the clock of a task of a matter that is completed or taken away. */
@Component
class StopMatterClockListener implements TaskListener {

  private final Clocks clocks;

  StopMatterClockListener(Clocks clocks) {
    this.clocks = clocks;
  }

  @Override
  public void notify(DelegateTask task) {
    Object step = task.getVariable(MatterProcess.CLOCK);
    if (step != null) {
      clocks.end(MatterProcess.MATTER.require(task), step.toString());
    }
  }
}
