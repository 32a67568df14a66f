package org.bihuan.notification.process;

import java.util.List;
import org.bihuan.process.PlatformCommands;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/** Deliveries that were given up. */
@Component
class FailedNotices {

  private static final int AT_ONCE = 500;

  private final ManagementService managementService;
  private final PlatformCommands commands;

  FailedNotices(ManagementService managementService, PlatformCommands commands) {
    this.managementService = managementService;
    this.commands = commands;
  }

  /** Each gets one more attempt. */
  void tryAgain() {
    commands.run(
        () -> {
          List<String> jobs =
              managementService
                  .createJobQuery()
                  .processDefinitionKey(NoticeProcess.KEY)
                  .noRetriesLeft()
                  .listPage(0, AT_ONCE)
                  .stream()
                  .map(Job::getId)
                  .toList();
          if (!jobs.isEmpty()) {
            managementService.setJobRetries(jobs, 1);
          }
          return jobs;
        });
  }
}
