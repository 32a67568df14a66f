package org.bihuan.process.access;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bihuan.identity.Person;
import org.bihuan.identity.Role;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.jspecify.annotations.Nullable;

/**
 * The one rule of who may see and work on a task: it is offered to an office of the person, or it is
 * the person's. Supervisors see every task; administrators may do everything.
 */
final class TaskAccess {

  private TaskAccess() {}

  /** The person whose rights count in the current command; null when no rights are checked. */
  static @Nullable Person checkedPerson() {
    CommandContext commandContext = Context.getCommandContext();
    if (commandContext == null
        || !commandContext.isAuthorizationCheckEnabled()
        || !commandContext.getProcessEngineConfiguration().isAuthorizationEnabled()) {
      return null;
    }
    Authentication authentication = commandContext.getAuthentication();
    if (authentication == null || authentication.getUserId() == null) {
      return null;
    }
    List<String> groups = authentication.getGroupIds();
    return new Person(
        authentication.getUserId(), groups == null ? Set.of() : new HashSet<>(groups));
  }

  static boolean maySee(Person person, TaskEntity task) {
    return person.readsEverything() || isOwn(person, task) || isOffered(person, task);
  }

  /** A task that a colleague has claimed is the colleague's until it is given back. */
  static boolean mayWorkOn(Person person, TaskEntity task) {
    if (person.is(Role.ADMINISTRATOR) || isOwn(person, task)) {
      return true;
    }
    return task.getAssignee() == null && isOffered(person, task);
  }

  /** A person's own task, or that of somebody for whom the person stands in. */
  private static boolean isOwn(Person person, TaskEntity task) {
    return person.id().equals(task.getAssignee()) || person.standsInFor(task.getAssignee());
  }

  private static boolean isOffered(Person person, TaskEntity task) {
    return task.getIdentityLinks().stream()
        .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
        .anyMatch(
            link ->
                person.id().equals(link.getUserId())
                    || (link.getGroupId() != null && person.belongsTo(link.getGroupId())));
  }
}
