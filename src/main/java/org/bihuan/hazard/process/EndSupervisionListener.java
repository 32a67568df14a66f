package org.bihuan.hazard.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** The supervision is over, and the close-out need not wait for it; called off, it may start again. */
@Component
class EndSupervisionListener implements ExecutionListener {

  @Override
  public void notify(DelegateExecution execution) {
    HazardProcess.SUPERVISION.set(execution, execution.isCanceled() ? "none" : "done");
  }
}
