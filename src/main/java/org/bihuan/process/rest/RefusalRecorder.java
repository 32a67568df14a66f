package org.bihuan.process.rest;

import org.bihuan.problem.ForbiddenException;
import org.bihuan.problem.RefusedInputException;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.spin.SpinRuntimeException;
import org.jspecify.annotations.Nullable;

/** Remembers, in a person's words, why a command of the engine was refused. */
public class RefusalRecorder extends CommandInterceptor {

  @Override
  public <T> T execute(Command<T> command) {
    try {
      return next.execute(command);
    } catch (RuntimeException e) {
      Refusal refusal = refusal(e);
      if (refusal != null) {
        Refusal.record(refusal);
      }
      throw e;
    }
  }

  private static @Nullable Refusal refusal(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof RefusedInputException) {
        return new Refusal(400, "RefusedInput", String.valueOf(t.getMessage()));
      }
      if (t instanceof ForbiddenException) {
        return new Refusal(403, "AuthorizationException", String.valueOf(t.getMessage()));
      }
      if (t instanceof AuthorizationException) {
        return new Refusal(403, "AuthorizationException", "您没有办理此事项的权限");
      }
      if (t instanceof SuspendedEntityInteractionException) {
        return new Refusal(400, "SuspendedEntity", "该事项已暂停，恢复后才能办理");
      }
      if (t instanceof TaskAlreadyClaimedException) {
        return new Refusal(409, "TaskAlreadyClaimed", "该任务已被他人签收，请刷新后再试");
      }
      if (t instanceof MismatchingMessageCorrelationException) {
        return new Refusal(400, "MismatchingMessage", "没有等待这一消息的在办事项，可能已经办结");
      }
      if (t instanceof NullValueException && String.valueOf(t.getMessage()).contains("find task")) {
        return new Refusal(404, "NotFound", "该任务不存在，或者已经办结");
      }
      if (t instanceof SpinRuntimeException
          || String.valueOf(t.getMessage()).startsWith("Cannot find serializer")) {
        return Refusal.unreadable();
      }
      if (t instanceof OptimisticLockingException) {
        return new Refusal(409, "OptimisticLockingException", "该事项刚刚被他人办理，请刷新后再试");
      }
    }
    return null;
  }
}
