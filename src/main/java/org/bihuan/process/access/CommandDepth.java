package org.bihuan.process.access;

import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Tells a call from outside from the commands that the engine runs on its behalf. */
class CommandDepth extends CommandInterceptor {

  private static final ThreadLocal<Integer> DEPTH = ThreadLocal.withInitial(() -> 0);

  static boolean isOutermost() {
    return DEPTH.get() == 1;
  }

  @Override
  public <T> T execute(Command<T> command) {
    DEPTH.set(DEPTH.get() + 1);
    try {
      return next.execute(command);
    } finally {
      int depth = DEPTH.get() - 1;
      if (depth == 0) {
        DEPTH.remove();
      } else {
        DEPTH.set(depth);
      }
    }
  }
}
