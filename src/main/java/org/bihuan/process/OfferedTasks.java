package org.bihuan.process;

import java.util.Set;
import org.bihuan.identity.Role;
import org.bihuan.problem.RefusedInputException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.stereotype.Component;

/** Keeps a task within the offices that it is offered to. */
@Component
public class OfferedTasks {

  private final IdentityService identityService;

  OfferedTasks(IdentityService identityService) {
    this.identityService = identityService;
  }

  /**
   * Refuses an assignee who is of no office that the task is offered to.
   *
   * @throws RefusedInputException in Chinese, naming the account
   */
  public void refuseOutsider(DelegateTask task, String assignee) {
    Set<String> groups = Set.copyOf(Memberships.of(assignee, identityService));
    boolean offered =
        task.getCandidates().stream()
            .map(IdentityLink::getGroupId)
            .anyMatch(group -> group != null && groups.contains(group));
    if (!offered && !groups.contains(Role.ADMINISTRATOR.code())) {
      throw new RefusedInputException("assignee", "“" + assignee + "”不是可办理此任务的办所的人员");
    }
  }
}
