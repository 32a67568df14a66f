package org.bihuan.process;

import java.util.List;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
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

  /**
   * The same in the name of somebody who has no account: whatever is kept of it is kept under that
   * name.
   */
  public <T> T runAs(String actor, Callable<T> work) {
    IdentityService identity = engine.getIdentityService();
    Authentication before = identity.getCurrentAuthentication();
    identity.setAuthentication(actor, List.of());
    try {
      return run(work);
    } finally {
      if (before == null) {
        identity.clearAuthentication();
      } else {
        identity.setAuthentication(before);
      }
    }
  }

  public <T> T run(Callable<T> work) {
    return engine
        .getCommandExecutorTxRequired()
        .execute((CommandContext context) -> context.runWithoutAuthorization(work));
  }
}
