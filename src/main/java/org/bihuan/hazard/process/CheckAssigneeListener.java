package org.bihuan.hazard.process;

import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.hazard.HazardLifeCycle;
import org.bihuan.hazard.HazardStatus;
import org.bihuan.identity.Role;
import org.bihuan.problem.RefusedInputException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lets a task pass only into the hands of somebody of an office that it is offered to, and the
 * re-inspection only to somebody other than who rectified.
 */
@Component
class CheckAssigneeListener implements TaskListener {

  private final IdentityService identityService;
  private final HazardLifeCycle lifeCycle;

  CheckAssigneeListener(IdentityService identityService, HazardLifeCycle lifeCycle) {
    this.identityService = identityService;
    this.lifeCycle = lifeCycle;
  }

  @Override
  public void notify(DelegateTask task) {
    String number = HazardProcess.NUMBER.require(task);
    String assignee = task.getAssignee();
    if (assignee != null) {
      refuseOutsider(task, assignee);
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

  private void refuseOutsider(DelegateTask task, String assignee) {
    Set<String> groups =
        identityService.createGroupQuery().groupMember(assignee).list().stream()
            .map(Group::getId)
            .collect(Collectors.toSet());
    boolean offered =
        task.getCandidates().stream()
            .map(IdentityLink::getGroupId)
            .anyMatch(group -> group != null && groups.contains(group));
    if (!offered && !groups.contains(Role.ADMINISTRATOR.code())) {
      throw new RefusedInputException("assignee", "“" + assignee + "”不是可办理此任务的办所的人员");
    }
  }
}
