package org.bihuan.campaign.process;

import java.util.Date;
import org.bihuan.calendar.WorkingCalendar;
import org.bihuan.campaign.Duty;
import org.bihuan.campaign.DutyTasks;
import org.bihuan.process.PlatformCommands;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Moves the due dates of a duty's tasks; its acceptance has a deadline of its own. */
@Component
class EngineDutyTasks implements DutyTasks {

  private final TaskService taskService;
  private final RuntimeService runtimeService;
  private final WorkingCalendar calendar;
  private final CampaignMatters matters;
  private final PlatformCommands commands;

  EngineDutyTasks(
      TaskService taskService,
      RuntimeService runtimeService,
      WorkingCalendar calendar,
      CampaignMatters matters,
      PlatformCommands commands) {
    this.taskService = taskService;
    this.runtimeService = runtimeService;
    this.calendar = calendar;
    this.matters = matters;
    this.commands = commands;
  }

  @Override
  public void showDeadline(Duty duty) {
    Date due = Date.from(calendar.endOf(duty.dueOn()).minusSeconds(1));
    commands.run(
        () -> {
          taskService
              .createTaskQuery()
              .processInstanceBusinessKey(duty.key())
              .taskDefinitionKeyIn(CampaignProcess.CARRY_OUT, CampaignProcess.CONTRIBUTE)
              .list()
              .forEach(
                  task -> {
                    task.setDueDate(due);
                    taskService.saveTask(task);
                  });
          runtimeService
              .createProcessInstanceQuery()
              .processDefinitionKey(CampaignProcess.DUTY)
              .processInstanceBusinessKey(duty.key())
              .list()
              .forEach(
                  instance ->
                      runtimeService.setVariable(
                          instance.getId(),
                          CampaignProcess.DUE_ON.name(),
                          duty.dueOn().toString()));
          return duty;
        });
    matters.refresh(duty.key());
  }
}
