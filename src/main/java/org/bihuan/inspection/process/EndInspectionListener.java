package org.bihuan.inspection.process;

import org.bihuan.inspection.Inspections;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Every record of the inspection has been signed. */
@Component
class EndInspectionListener implements ExecutionListener {

  private final Inspections inspections;

  EndInspectionListener(Inspections inspections) {
    this.inspections = inspections;
  }

  @Override
  public void notify(DelegateExecution execution) {
    inspections.ended(InspectionModel.MATTER.require(execution));
  }
}
