package org.bihuan.assessment.process;

import org.bihuan.assessment.Appeals;
import org.bihuan.process.OfferedTasks;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** An appeal is decided by somebody of 街道安委办 who has not filed it. */
@Component
class CheckDeciderListener implements TaskListener {

  private final OfferedTasks offeredTasks;
  private final Appeals appeals;

  CheckDeciderListener(OfferedTasks offeredTasks, Appeals appeals) {
    this.offeredTasks = offeredTasks;
    this.appeals = appeals;
  }

  @Override
  public void notify(DelegateTask task) {
    String assignee = task.getAssignee();
    if (assignee != null) {
      offeredTasks.refuseOutsider(task, assignee);
      appeals.refuseAppellant(AppealModel.MATTER.require(task), assignee);
    }
  }
}
