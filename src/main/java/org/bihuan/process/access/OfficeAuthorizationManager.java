package org.bihuan.process.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bihuan.identity.Person;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.impl.HistoricTaskInstanceQueryImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.UserOperationLogQueryImpl;
import org.camunda.bpm.engine.impl.VariableInstanceQueryImpl;
import org.camunda.bpm.engine.impl.db.AuthorizationCheck;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * Puts {@link TaskAccess} into every task query. The identity links of a task say who may see it and
 * are indexed for that; a row of rights for each task, as the engine would write it, makes a page of
 * fifty thousand tasks take seconds.
 */
class OfficeAuthorizationManager extends AuthorizationManager {

  @Override
  public void configureTaskQuery(TaskQueryImpl query) {
    Person person = TaskAccess.checkedPerson();
    disableCheck(query.getAuthCheck());
    if (person != null && person.id().equals(query.getAssignee())) {
      askForAbsentees(query, person);
    }
    if (person == null || person.readsEverything()) {
      return;
    }
    TaskQueryImpl visible = (TaskQueryImpl) query.or();
    List<String> own = new ArrayList<>(person.absentees());
    own.add(person.id());
    visible.taskAssigneeIn(own.toArray(String[]::new));
    if (!person.groups().isEmpty()) {
      visible.taskCandidateGroupIn(List.copyOf(person.groups()));
      visible.includeAssignedTasks();
    }
    visible.endOr();
  }

  /** Whoever asks for the own tasks gets those of whom he or she stands in for, too. */
  private static void askForAbsentees(TaskQueryImpl query, Person person) {
    List<String> own = new ArrayList<>(person.absentees());
    if (!own.isEmpty()) {
      own.add(person.id());
      EngineFields.clear(query, "assignee");
      query.taskAssigneeIn(own.toArray(String[]::new));
    }
  }

  /** Whoever sees every task sees how many there are, as Cockpit counts them. */
  @Override
  public void checkAuthorization(Permission permission, Resource resource, @Nullable String resourceId) {
    Person person = TaskAccess.checkedPerson();
    boolean countsTasks =
        resource == Resources.TASK
            && Permissions.READ.getName().equals(permission.getName())
            && (resourceId == null || Authorization.ANY.equals(resourceId));
    if (!countsTasks || person == null || !person.readsEverything()) {
      super.checkAuthorization(permission, resource, resourceId);
    }
  }

  /** Whoever sees a running task sees its own past too, as Tasklist shows beside the form. */
  @Override
  public void configureHistoricTaskInstanceQuery(HistoricTaskInstanceQueryImpl query) {
    super.configureHistoricTaskInstanceQuery(query);
    if (seesTask(query.getTaskId())) {
      disableCheck(query.getAuthCheck());
    }
  }

  @Override
  public void configureUserOperationLogQuery(UserOperationLogQueryImpl query) {
    super.configureUserOperationLogQuery(query);
    if (seesTask((String) EngineFields.read(query, "taskId"))) {
      disableCheck(query.getAuthCheck());
    }
  }

  /** Whoever sees tasks sees the variables that their cards show; nothing else of an instance. */
  @Override
  protected void configureVariableInstanceQuery(VariableInstanceQueryImpl query) {
    super.configureVariableInstanceQuery(query);
    Person person = TaskAccess.checkedPerson();
    String[] scopes = (String[]) EngineFields.read(query, "variableScopeIds");
    if (person == null || person.readsEverything() || scopes == null || scopes.length == 0) {
      return;
    }
    if (scopesOfVisibleTasks(scopes).containsAll(Arrays.asList(scopes))) {
      disableCheck(query.getAuthCheck());
    }
  }

  private Set<String> scopesOfVisibleTasks(String... instances) {
    TaskQueryImpl tasks = new TaskQueryImpl();
    tasks.processInstanceIdIn(instances);
    Set<String> scopes = new HashSet<>();
    for (Task task : getTaskManager().findTasksByQueryCriteria(tasks)) {
      scopes.add(task.getId());
      scopes.add(task.getExecutionId());
      scopes.add(task.getProcessInstanceId());
    }
    return scopes;
  }

  private boolean seesTask(@Nullable String taskId) {
    Person person = TaskAccess.checkedPerson();
    if (taskId == null || person == null) {
      return false;
    }
    TaskEntity task = Objects.requireNonNull(getTaskManager()).findTaskById(taskId);
    return task != null && TaskAccess.maySee(person, task);
  }

  private static void disableCheck(AuthorizationCheck check) {
    check.getPermissionChecks().clear();
    check.setAuthorizationCheckEnabled(false);
    check.setAuthUserId(null);
    check.setAuthGroupIds(List.of());
  }

  /** Takes the place of the engine's own manager. */
  static final class Factory implements SessionFactory {
    @Override
    public Class<?> getSessionType() {
      return AuthorizationManager.class;
    }

    @Override
    public Session openSession() {
      return new OfficeAuthorizationManager();
    }
  }
}
