package org.bihuan.process.access;

import org.bihuan.identity.Person;
import org.bihuan.identity.Role;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** Checks single tasks by {@link TaskAccess}; everything else as the engine does. */
class OfficeTaskChecker extends AuthorizationCommandChecker {

  @Override
  public void checkReadTask(TaskEntity task) {
    Person person = TaskAccess.checkedPerson();
    if (person != null && !TaskAccess.maySee(person, task)) {
      throw refused(person, "READ", task);
    }
  }

  @Override
  public void checkReadTaskVariable(TaskEntity task) {
    checkReadTask(task);
  }

  @Override
  public void checkTaskWork(TaskEntity task) {
    Person person = TaskAccess.checkedPerson();
    if (person != null && !TaskAccess.mayWorkOn(person, task)) {
      throw refused(person, "TASK_WORK", task);
    }
  }

  @Override
  public void checkTaskAssign(TaskEntity task) {
    Person person = TaskAccess.checkedPerson();
    if (person != null && !TaskAccess.mayWorkOn(person, task)) {
      throw refused(person, "TASK_ASSIGN", task);
    }
  }

  @Override
  public void checkUpdateTaskVariable(TaskEntity task) {
    requireAdministrator("UPDATE_VARIABLE", task);
  }

  @Override
  public void checkDeleteTask(TaskEntity task) {
    requireAdministrator("DELETE", task);
  }

  private static void requireAdministrator(String permission, TaskEntity task) {
    Person person = TaskAccess.checkedPerson();
    if (person != null && !person.is(Role.ADMINISTRATOR)) {
      throw refused(person, permission, task);
    }
  }

  private static AuthorizationException refused(Person person, String permission, TaskEntity task) {
    return new AuthorizationException(person.id(), permission, "Task", task.getId());
  }
}
