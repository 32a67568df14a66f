package org.bihuan.matter.process;

import org.bihuan.process.OfferedTasks;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Lets a task of a matter pass only into the hands of somebody of an office that it is offered to. */
@Component
class CheckMatterAssigneeListener implements TaskListener {

  private final OfferedTasks offeredTasks;

  CheckMatterAssigneeListener(OfferedTasks offeredTasks) {
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
