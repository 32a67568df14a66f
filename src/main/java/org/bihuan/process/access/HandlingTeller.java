package org.bihuan.process.access;

import org.bihuan.process.TaskCommented;
import org.bihuan.process.TaskReturned;
import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.DelegationState;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;

/** Tells of comments and of delegated tasks that came back, for which the engine has no listener. */
class HandlingTeller extends CommandInterceptor {

  private final ApplicationEventPublisher events;

  HandlingTeller(ApplicationEventPublisher events) {
    this.events = events;
  }

  @Override
  @SuppressWarnings("NullAway") // The engine's commands answer null where they have nothing to say.
  public <T> T execute(Command<T> command) {
    TaskEntity delegated = delegated(command);
    T result = next.execute(command);
    if (command instanceof AddCommentCmd) {
      Object task = EngineFields.read(command, "taskId");
      if (task != null) {
        events.publishEvent(
            new TaskCommented(
                task.toString(), String.valueOf(EngineFields.read(command, "message"))));
      }
    } else if (delegated != null
        && delegated.getDelegationState() == DelegationState.RESOLVED) {
      String owner = String.valueOf(delegated.getOwner());
      // It is its owner's like any other now, and may be delegated again.
      delegated.setDelegationState(null);
      delegated.setOwner(null);
      events.publishEvent(new TaskReturned(delegated.getId(), owner));
    }
    return result;
  }

  /** The delegated task that a command may give back. */
  private static @Nullable TaskEntity delegated(Command<?> command) {
    if (!(command instanceof ResolveTaskCmd || command instanceof SubmitTaskFormCmd)) {
      return null;
    }
    String taskId = (String) EngineFields.read(command, "taskId");
    TaskEntity task =
        taskId == null ? null : Context.getCommandContext().getTaskManager().findTaskById(taskId);
    return task != null && task.getDelegationState() == DelegationState.PENDING ? task : null;
  }
}
