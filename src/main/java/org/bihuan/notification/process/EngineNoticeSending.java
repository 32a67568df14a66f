package org.bihuan.notification.process;

import java.util.Map;
import org.bihuan.notification.NoticeSending;
import org.bihuan.process.PlatformCommands;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Starts the model {@code notice}; its first job is committed with what happened. */
@Component
class EngineNoticeSending implements NoticeSending {

  private final RuntimeService runtimeService;
  private final PlatformCommands commands;

  EngineNoticeSending(RuntimeService runtimeService, PlatformCommands commands) {
    this.runtimeService = runtimeService;
    this.commands = commands;
  }

  @Override
  public void start(long notice) {
    commands.run(
        () ->
            runtimeService.startProcessInstanceByKey(
                NoticeProcess.KEY, "notice-" + notice, Map.of(NoticeProcess.NOTICE, notice)));
  }
}
