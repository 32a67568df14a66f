package org.bihuan.selfcheck.process;

import java.util.concurrent.Callable;
import org.bihuan.enterprise.Enterprise;
import org.bihuan.process.EngineCalls;
import org.bihuan.process.PlatformCommands;
import org.bihuan.selfcheck.EnterpriseActs;
import org.springframework.stereotype.Component;

/** The engine keeps the enterprise's own name as who did it. */
@Component
class EngineEnterpriseActs implements EnterpriseActs {

  private final PlatformCommands commands;

  EngineEnterpriseActs(PlatformCommands commands) {
    this.commands = commands;
  }

  @Override
  public <T> T inNameOf(Enterprise enterprise, Callable<T> work) {
    return EngineCalls.call(() -> commands.runAs(enterprise.actor(), work));
  }
}
