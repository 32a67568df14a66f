package org.bihuan.matter.process;

import org.bihuan.deadline.Clocks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** The matter is over: none of its clocks counts any longer. */
@Component
class EndMatterListener implements ExecutionListener {

  private final Clocks clocks;

  EndMatterListener(Clocks clocks) {
    this.clocks = clocks;
  }

  @Override
  public void notify(DelegateExecution execution) {
    clocks.endAll(MatterProcess.MATTER.require(execution));
  }
}
