package org.bihuan.hazard.process;

import org.bihuan.hazard.HazardLifeCycle;
import org.bihuan.hazard.HazardStatus;
import org.bihuan.process.OfferedTasks;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lets a task pass only into the hands of somebody of an office that it is offered to, and the
 * re-inspection only to somebody other than who rectified.
 */
@Component
class CheckAssigneeListener implements TaskListener {

  private final OfferedTasks offeredTasks;
  private final HazardLifeCycle lifeCycle;

  CheckAssigneeListener(OfferedTasks offeredTasks, HazardLifeCycle lifeCycle) {
    this.offeredTasks = offeredTasks;
    this.lifeCycle = lifeCycle;
  }

  @Override
  public void notify(DelegateTask task) {
    String number = HazardProcess.NUMBER.require(task);
    String assignee = task.getAssignee();
    if (assignee != null) {
      offeredTasks.refuseOutsider(task, assignee);
      if (HazardProcess.REINSPECT.equals(task.getTaskDefinitionKey())) {
        lifeCycle.refuseRectifier(number, assignee);
      }
    }
    if (HazardProcess.VERIFY.equals(task.getTaskDefinitionKey())) {
      lifeCycle.moveTo(number, verifyingOrReported(assignee));
    }
  }

  private static HazardStatus verifyingOrReported(@Nullable String assignee) {
    return assignee == null ? HazardStatus.REPORTED : HazardStatus.VERIFYING;
  }
}
