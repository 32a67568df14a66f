package org.bihuan.evidence.process;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bihuan.evidence.MatterTask;
import org.bihuan.evidence.MatterTasks;
import org.bihuan.identity.CurrentPerson;
import org.bihuan.process.PlatformCommands;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Tasks of the engine; its own rights decide which are there. */
@Component
class EngineMatterTasks implements MatterTasks {

  private final TaskService taskService;
  private final RuntimeService runtimeService;
  private final HistoryService historyService;
  private final PlatformCommands commands;
  private final CurrentPerson currentPerson;

  EngineMatterTasks(
      TaskService taskService,
      RuntimeService runtimeService,
      HistoryService historyService,
      PlatformCommands commands,
      CurrentPerson currentPerson) {
    this.taskService = taskService;
    this.runtimeService = runtimeService;
    this.historyService = historyService;
    this.commands = commands;
    this.currentPerson = currentPerson;
  }

  @Override
  public List<MatterTask> visible(String matter) {
    String person = currentPerson.accountOrSystem();
    return taskService.createTaskQuery().processInstanceBusinessKey(matter).list().stream()
        .sorted(
            Comparator.comparing((Task task) -> !person.equals(task.getAssignee()))
                .thenComparing(Task::getCreateTime))
        .map(task -> open(task, matter))
        .toList();
  }

  @Override
  public Optional<MatterTask> open(String taskId) {
    return Optional.ofNullable(taskService.createTaskQuery().taskId(taskId).singleResult())
        .map(task -> open(task, matterOf(task)));
  }

  private static MatterTask open(Task task, String matter) {
    return new MatterTask(
        task.getId(),
        task.getTaskDefinitionKey(),
        task.getName(),
        matter,
        task.getCreateTime().toInstant(),
        true);
  }

  private String matterOf(Task task) {
    ProcessInstance instance =
        commands.run(
            () ->
                runtimeService
                    .createProcessInstanceQuery()
                    .processInstanceId(task.getProcessInstanceId())
                    .singleResult());
    return String.valueOf(instance.getBusinessKey());
  }

  @Override
  public Optional<MatterTask> ended(String taskId) {
    return commands.run(
        () -> {
          HistoricTaskInstance task =
              historyService
                  .createHistoricTaskInstanceQuery()
                  .taskId(taskId)
                  .finished()
                  .singleResult();
          if (task == null) {
            return Optional.empty();
          }
          HistoricProcessInstance instance =
              historyService
                  .createHistoricProcessInstanceQuery()
                  .processInstanceId(task.getProcessInstanceId())
                  .singleResult();
          return Optional.of(
              new MatterTask(
                  task.getId(),
                  task.getTaskDefinitionKey(),
                  task.getName(),
                  String.valueOf(instance.getBusinessKey()),
                  task.getStartTime().toInstant(),
                  false));
        });
  }
}
