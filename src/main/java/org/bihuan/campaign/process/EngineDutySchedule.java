package org.bihuan.campaign.process;

import java.util.Date;
import java.util.Optional;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.campaign.CampaignKeys;
import org.bihuan.campaign.DutySchedule;
import org.bihuan.campaign.DutyStore;
import org.bihuan.process.PlatformCommands;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.stereotype.Component;

/** Moves the timer of a subject's schedule. */
@Component
class EngineDutySchedule implements DutySchedule {

  private final DutyStore store;
  private final ManagementService managementService;
  private final PlatformCommands commands;
  private final org.camunda.bpm.engine.RuntimeService runtimeService;

  EngineDutySchedule(
      DutyStore store,
      ManagementService managementService,
      PlatformCommands commands,
      org.camunda.bpm.engine.RuntimeService runtimeService) {
    this.store = store;
    this.managementService = managementService;
    this.commands = commands;
    this.runtimeService = runtimeService;
  }

  /** The start of the day on which a subject's next duty opens; empty when all have. */
  Optional<Date> next(String subjectKey) {
    return store
        .nextOpening(CampaignKeys.campaignOf(subjectKey), CampaignKeys.subjectOf(subjectKey))
        .map(day -> Date.from(day.atStartOfDay(BusinessClock.ZONE).toInstant()));
  }

  @Override
  public void reschedule(String subjectKey) {
    next(subjectKey)
        .ifPresent(
            moment ->
                commands.run(
                    () -> {
                      runtimeService
                          .createProcessInstanceQuery()
                          .processDefinitionKey(CampaignProcess.SCHEDULE)
                          .processInstanceBusinessKey(subjectKey)
                          .list()
                          .forEach(schedule -> move(schedule.getId(), moment));
                      return subjectKey;
                    }));
  }

  private void move(String schedule, Date moment) {
    managementService.createJobQuery().processInstanceId(schedule).timers().list().stream()
        .filter(job -> !moment.equals(job.getDuedate()))
        .forEach(job -> managementService.setJobDuedate(job.getId(), moment));
  }
}
