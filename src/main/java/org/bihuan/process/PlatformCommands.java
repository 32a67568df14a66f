package org.bihuan.process;

import java.util.concurrent.Callable;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.stereotype.Component;

/**
 * Runs what the platform itself does in the engine as a consequence of what a person did, without
 * asking for that person's rights; in the transaction that is open.
 */
@Component
public class PlatformCommands {

  private final SpringProcessEngineConfiguration engine;

  PlatformCommands(SpringProcessEngineConfiguration engine) {
    this.engine = engine;
  }

  public <T> T run(Callable<T> work) {
    return engine
        .getCommandExecutorTxRequired()
        .execute((CommandContext context) -> context.runWithoutAuthorization(work));
  }
}
