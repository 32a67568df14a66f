package org.bihuan.bulletin.process;

import org.bihuan.bulletin.Bulletins;
import org.bihuan.process.OfferedTasks;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** A bulletin is approved by a leader who has not edited it. */
@Component
class CheckApproverListener implements TaskListener {

  private final OfferedTasks offeredTasks;
  private final Bulletins bulletins;

  CheckApproverListener(OfferedTasks offeredTasks, Bulletins bulletins) {
    this.offeredTasks = offeredTasks;
    this.bulletins = bulletins;
  }

  @Override
  public void notify(DelegateTask task) {
    String assignee = task.getAssignee();
    if (assignee != null) {
      offeredTasks.refuseOutsider(task, assignee);
      bulletins.refuseEditor(BulletinModel.MATTER.require(task), assignee);
    }
  }
}
