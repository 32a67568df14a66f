package org.bihuan.inspection.process;

import org.bihuan.inspection.Inspections;
import org.bihuan.problem.RefusedInputException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** An inspection passes only into the hands of its inspectors. */
@Component
class CheckInspectorListener implements TaskListener {

  private final Inspections inspections;

  CheckInspectorListener(Inspections inspections) {
    this.inspections = inspections;
  }

  @Override
  public void notify(DelegateTask task) {
    String assignee = task.getAssignee();
    if (assignee != null
        && !inspections
            .requireVisit(InspectionModel.MATTER.require(task))
            .inspectors()
            .contains(assignee)) {
      throw new RefusedInputException("assignee", "“" + assignee + "”不是这次检查的检查人员");
    }
  }
}
