package org.bihuan.process;

import java.util.function.Supplier;
import org.bihuan.problem.ConflictException;
import org.bihuan.problem.ForbiddenException;
import org.bihuan.problem.NotFoundException;
import org.bihuan.problem.RefusedInputException;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NullValueException;

/** Calls of the engine from the platform's own pages: what it refuses is said in people's words. */
public final class EngineCalls {

  private EngineCalls() {}

  /**
   * Calls the engine.
   *
   * @throws RefusedInputException when a form's answer was refused
   * @throws ForbiddenException when the current person may not
   * @throws NotFoundException when the task is gone
   * @throws ConflictException when somebody else was quicker
   */
  public static <T> T call(Supplier<T> work) {
    try {
      return work.get();
    } catch (RuntimeException e) {
      throw inWords(e);
    }
  }

  private static RuntimeException inWords(RuntimeException failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof RefusedInputException refused) {
        return refused;
      }
      if (t instanceof ForbiddenException forbidden) {
        return forbidden;
      }
      if (t instanceof NotFoundException notFound) {
        return notFound;
      }
      if (t instanceof ConflictException conflict) {
        return conflict;
      }
      if (t instanceof AuthorizationException) {
        return new ForbiddenException("您没有办理此事项的权限");
      }
      if (t instanceof OptimisticLockingException) {
        return new ConflictException("该事项刚刚被他人办理，请刷新后再试");
      }
      if (t instanceof NullValueException && String.valueOf(t.getMessage()).contains("find task")) {
        return new NotFoundException("该任务不存在，或者已经办结");
      }
    }
    return failure;
  }
}
