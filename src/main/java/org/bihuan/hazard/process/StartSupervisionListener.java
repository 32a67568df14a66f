package org.bihuan.hazard.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** The supervision of a major hazard starts once. */
@Component
class StartSupervisionListener implements ExecutionListener {

  @Override
  public void notify(DelegateExecution execution) {
    HazardProcess.SUPERVISION.set(execution, "running");
  }
}
