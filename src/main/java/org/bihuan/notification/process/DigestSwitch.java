package org.bihuan.notification.process;

import org.bihuan.startup.StartupStep;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Turns the morning's digest on or off, as {@code bihuan.notification.digest} says. */
@Component
@Order(StartupStep.Position.UPGRADES + 5)
class DigestSwitch implements StartupStep {

  private final ManagementService managementService;
  private final boolean on;

  DigestSwitch(
      ManagementService managementService, @Value("${bihuan.notification.digest}") boolean on) {
    this.managementService = managementService;
    this.on = on;
  }

  @Override
  public void run() {
    for (JobDefinition timer :
        managementService
            .createJobDefinitionQuery()
            .processDefinitionKey(NoticeProcess.DIGEST_KEY)
            .activityIdIn("StartEvent_DigestDue")
            .list()) {
      if (on == timer.isSuspended()) {
        if (on) {
          managementService.activateJobDefinitionById(timer.getId(), true);
        } else {
          managementService.suspendJobDefinitionById(timer.getId(), true);
        }
      }
    }
  }
}
