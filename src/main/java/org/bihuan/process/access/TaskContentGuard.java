package org.bihuan.process.access;

import java.util.List;
import org.bihuan.identity.Person;
import org.bihuan.identity.Role;
import org.bihuan.problem.ForbiddenException;
import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
import org.camunda.bpm.engine.impl.cmd.CreateAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskAttachmentContentCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskAttachmentsCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskCommentCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskCommentsCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/**
 * Comments and attachments of a task, which the engine itself shows, adds and removes without
 * asking for a right: who sees the task reads them, who may work on it changes them.
 */
class TaskContentGuard extends CommandInterceptor {

  private static final List<Class<?>> READING =
      List.of(
          GetTaskCommentCmd.class,
          GetTaskCommentsCmd.class,
          GetTaskAttachmentCmd.class,
          GetTaskAttachmentContentCmd.class,
          GetTaskAttachmentsCmd.class);

  private static final List<Class<?>> CHANGING =
      List.of(AddCommentCmd.class, CreateAttachmentCmd.class, DeleteAttachmentCmd.class);

  @Override
  public <T> T execute(Command<T> command) {
    Person person = CommandDepth.isOutermost() ? TaskAccess.checkedPerson() : null;
    if (person != null && !allows(command, person)) {
      throw new ForbiddenException("您没有查看或办理此任务的权限");
    }
    return next.execute(command);
  }

  private static boolean allows(Command<?> command, Person person) {
    if (isOne(command, READING)) {
      TaskEntity task = task(command);
      return task == null ? person.readsEverything() : TaskAccess.maySee(person, task);
    }
    if (isOne(command, CHANGING)) {
      TaskEntity task = task(command);
      return task == null
          ? person.is(Role.ADMINISTRATOR)
          : TaskAccess.mayWorkOn(person, task) && staysWithin(command, task);
    }
    return true;
  }

  /** A comment may name an instance besides the task: only the task's own. */
  private static boolean staysWithin(Command<?> command, TaskEntity task) {
    if (command instanceof DeleteAttachmentCmd) {
      return true;
    }
    Object instance = EngineFields.read(command, "processInstanceId");
    return instance == null || instance.equals(task.getProcessInstanceId());
  }

  private static boolean isOne(Command<?> command, List<Class<?>> types) {
    return types.stream().anyMatch(type -> type.isInstance(command));
  }

  private static @Nullable TaskEntity task(Command<?> command) {
    Object taskId = EngineFields.read(command, "taskId");
    return taskId == null
        ? null
        : Context.getCommandContext().getTaskManager().findTaskById((String) taskId);
  }
}
