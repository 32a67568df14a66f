package org.bihuan.deadline.process;

import org.bihuan.process.OfferedTasks;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** A step of the ladder passes only into the hands of somebody of the office that carries it out. */
@Component
class CheckStepAssigneeListener implements TaskListener {

  private final OfferedTasks offeredTasks;

  CheckStepAssigneeListener(OfferedTasks offeredTasks) {
    this.offeredTasks = offeredTasks;
  }

  @Override
  public void notify(DelegateTask task) {
    String assignee = task.getAssignee();
    if (assignee != null) {
      offeredTasks.refuseOutsider(task, assignee);
    }
  }
}
