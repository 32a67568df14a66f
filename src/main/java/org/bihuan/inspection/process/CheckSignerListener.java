package org.bihuan.inspection.process;

import org.bihuan.inspection.Inspections;
import org.bihuan.process.OfferedTasks;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The record of an inspection is signed by somebody of 街道安委办 who did not inspect. */
@Component
class CheckSignerListener implements TaskListener {

  private final OfferedTasks offeredTasks;
  private final Inspections inspections;

  CheckSignerListener(OfferedTasks offeredTasks, Inspections inspections) {
    this.offeredTasks = offeredTasks;
    this.inspections = inspections;
  }

  @Override
  public void notify(DelegateTask task) {
    String assignee = task.getAssignee();
    if (assignee != null) {
      offeredTasks.refuseOutsider(task, assignee);
      inspections.refuseInspector(
          inspections.requireVisit(InspectionModel.MATTER.require(task)), assignee);
    }
  }
}
