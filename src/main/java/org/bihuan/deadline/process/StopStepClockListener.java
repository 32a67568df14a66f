package org.bihuan.deadline.process;

import org.bihuan.deadline.Clocks;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Ends the clock of a step of the ladder that is carried out or taken away. */
@Component
class StopStepClockListener implements TaskListener {

  private final Clocks clocks;

  StopStepClockListener(Clocks clocks) {
    this.clocks = clocks;
  }

  @Override
  public void notify(DelegateTask task) {
    clocks.end(
        WatchProcess.MATTER.require(task),
        OfferStepListener.clockOf(WatchProcess.LADDER_STEP.require(task)));
  }
}
