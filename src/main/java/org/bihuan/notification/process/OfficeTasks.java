package org.bihuan.notification.process;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.identity.Role;
import org.bihuan.notification.Digest;
import org.bihuan.organisation.Office;
import org.bihuan.organisation.OfficeDirectory;
import org.bihuan.process.PlatformCommands;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The open tasks of an office. */
@Component
class OfficeTasks {

  private static final Instant NEVER = Instant.parse("9999-12-30T00:00:00Z");

  /** More would make no digest. */
  private static final int MOST = 1000;

  private final TaskService taskService;
  private final RuntimeService runtimeService;
  private final OfficeDirectory directory;
  private final PlatformCommands commands;

  OfficeTasks(
      TaskService taskService,
      RuntimeService runtimeService,
      OfficeDirectory directory,
      PlatformCommands commands) {
    this.taskService = taskService;
    this.runtimeService = runtimeService;
    this.directory = directory;
    this.commands = commands;
  }

  /** Codes of the offices that have open tasks, the leaders among them. */
  List<String> offices() {
    return commands.run(
        () ->
            Stream.concat(
                    directory.all().stream().filter(Office::getsTasks).map(Office::code),
                    Stream.of(Role.LEADER.code()))
                .filter(office -> query(office).count() > 0)
                .toList());
  }

  private TaskQuery query(String office) {
    return taskService
        .createTaskQuery()
        .active()
        .taskCandidateGroup(office)
        .includeAssignedTasks()
        .orderByDueDate()
        .asc();
  }

  List<Digest> of(String office) {
    return commands.run(
        () -> {
          List<Task> tasks = query(office).listPage(0, MOST);
          Set<String> instances =
              tasks.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
          if (instances.isEmpty()) {
            return List.of();
          }
          Map<String, String> matters = new HashMap<>();
          for (ProcessInstance instance :
              runtimeService.createProcessInstanceQuery().processInstanceIds(instances).list()) {
            matters.put(instance.getId(), String.valueOf(instance.getBusinessKey()));
          }
          Map<String, String> titles = new HashMap<>();
          for (VariableInstance title :
              runtimeService
                  .createVariableInstanceQuery()
                  .processInstanceIdIn(instances.toArray(String[]::new))
                  .variableName("title")
                  .list()) {
            titles.put(title.getProcessInstanceId(), String.valueOf(title.getValue()));
          }
          return tasks.stream()
              .map(
                  task ->
                      new Digest(
                          task.getName(),
                          matters.getOrDefault(task.getProcessInstanceId(), ""),
                          titles.getOrDefault(task.getProcessInstanceId(), ""),
                          task.getDueDate() == null ? NEVER : task.getDueDate().toInstant()))
              .toList();
        });
  }
}
