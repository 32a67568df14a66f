package org.bihuan.assessment.process;

import java.util.Map;
import org.bihuan.assessment.Appeal;
import org.bihuan.assessment.AppealProcess;
import org.bihuan.process.PlatformCommands;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Starts the model; the platform does, nobody else has the right. */
@Component
class EngineAppealProcess implements AppealProcess {

  private final RuntimeService runtimeService;
  private final PlatformCommands commands;

  EngineAppealProcess(RuntimeService runtimeService, PlatformCommands commands) {
    this.runtimeService = runtimeService;
    this.commands = commands;
  }

  @Override
  public void start(Appeal appeal, String title) {
    commands.run(
        () ->
            runtimeService.startProcessInstanceByKey(
                AppealModel.KEY,
                appeal.key(),
                Map.of(
                    AppealModel.MATTER.name(), appeal.key(),
                    AppealModel.TITLE, title,
                    AppealModel.PLACE, "")));
  }
}
