package org.bihuan.publicreport.process;

import java.util.Map;
import java.util.concurrent.Callable;
import org.bihuan.process.PlatformCommands;
import org.bihuan.publicreport.Report;
import org.bihuan.publicreport.ReportProcess;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Starts the model and tells it of hazards; the platform does, nobody else has the right. */
@Component
class EngineReportProcess implements ReportProcess {

  private final RuntimeService runtimeService;
  private final PlatformCommands commands;

  EngineReportProcess(RuntimeService runtimeService, PlatformCommands commands) {
    this.runtimeService = runtimeService;
    this.commands = commands;
  }

  @Override
  public void start(Report report, String title) {
    commands.run(
        () ->
            runtimeService.startProcessInstanceByKey(
                ReportModel.KEY,
                report.number(),
                Map.of(
                    ReportModel.MATTER.name(), report.number(),
                    ReportModel.TITLE, title,
                    ReportModel.PLACE, report.facts().place(),
                    ReportModel.URGENT, report.facts().urgent(),
                    ReportModel.REAL_NAME, report.realName())));
  }

  @Override
  public void hazardEnded(String number) {
    commands.run(
        () -> {
          runtimeService
              .createMessageCorrelation(ReportModel.HAZARD_ENDED)
              .processInstanceBusinessKey(number)
              .correlate();
          return number;
        });
  }

  @Override
  public <T> T asPublic(Callable<T> work) {
    return commands.runAs(PUBLIC, work);
  }
}
