package org.bihuan.hazard.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.hazard.HazardLoops;
import org.bihuan.process.PlatformCommands;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ExecutionQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.runtime.VariableInstanceQuery;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the engine a few questions about all loops, rather than some about each. */
@Component
class EngineHazardLoops implements HazardLoops {

  private static final Set<String> OF_RESPONSIBLE_OFFICE =
      Set.of(
          HazardProcess.VERIFY, HazardProcess.PLAN, HazardProcess.RECTIFY, HazardProcess.REINSPECT);

  private final RuntimeService runtimeService;
  private final TaskService taskService;
  private final PlatformCommands commands;

  EngineHazardLoops(
      RuntimeService runtimeService, TaskService taskService, PlatformCommands commands) {
    this.runtimeService = runtimeService;
    this.taskService = taskService;
    this.commands = commands;
  }

  @Override
  public List<Loop> running(Set<String> offices) {
    return commands.run(() -> loops(offices, null));
  }

  @Override
  public List<Loop> running(Set<String> offices, String number) {
    return commands.run(() -> loops(offices, number));
  }

  private List<Loop> loops(Set<String> offices, @Nullable String number) {
    List<ProcessInstance> loops = instances(number);
    if (loops.isEmpty()) {
      return List.of();
    }
    String[] instances =
        number == null
            ? new String[0]
            : loops.stream().map(ProcessInstance::getId).toArray(String[]::new);
    Map<String, String> grades = values(HazardProcess.GRADE.name(), instances);
    Map<String, String> responsible = values(HazardProcess.RESPONSIBLE_OFFICE.name(), instances);
    Map<String, List<OpenTask>> tasks = tasks(offices, number);
    ExecutionQuery waits =
        runtimeService
            .createExecutionQuery()
            .processDefinitionKey(HazardProcess.KEY)
            .activityId(HazardProcess.SUPERVISION_DONE);
    if (number != null) {
      waits.processInstanceBusinessKey(number);
    }
    Set<String> waiting =
        waits
            .list()
            .stream()
            .map(Execution::getProcessInstanceId)
            .collect(Collectors.toSet());
    return loops.stream()
        .map(
            loop ->
                new Loop(
                    loop.getBusinessKey() == null ? "" : loop.getBusinessKey(),
                    loop.getId(),
                    grades.getOrDefault(loop.getId(), ""),
                    responsible.getOrDefault(loop.getId(), ""),
                    tasks.getOrDefault(loop.getId(), List.of()),
                    waiting.contains(loop.getId())))
        .toList();
  }

  private List<ProcessInstance> instances(@Nullable String number) {
    ProcessInstanceQuery query =
        runtimeService.createProcessInstanceQuery().processDefinitionKey(HazardProcess.KEY);
    return (number == null ? query : query.processInstanceBusinessKey(number)).list();
  }

  /** Values by instance; of all instances where none are named. */
  private Map<String, String> values(String variable, String... instances) {
    VariableInstanceQuery query =
        runtimeService.createVariableInstanceQuery().variableName(variable);
    return (instances.length == 0 ? query : query.processInstanceIdIn(instances))
        .list().stream()
        .filter(value -> value.getExecutionId().equals(value.getProcessInstanceId()))
        .collect(
            Collectors.toMap(
                VariableInstance::getProcessInstanceId,
                value -> String.valueOf(value.getValue()),
                (first, second) -> second));
  }

  private TaskQuery query(@Nullable String number) {
    TaskQuery query = taskService.createTaskQuery().processDefinitionKey(HazardProcess.KEY);
    return number == null ? query : query.processInstanceBusinessKey(number);
  }

  private Map<String, List<OpenTask>> tasks(Set<String> offices, @Nullable String number) {
    Map<String, Set<String>> offered = new HashMap<>();
    for (String office : offices) {
      query(number)
          .taskCandidateGroup(office)
          .includeAssignedTasks()
          .list()
          .forEach(
              task -> offered.computeIfAbsent(task.getId(), id -> new HashSet<>()).add(office));
    }
    Map<String, List<OpenTask>> tasks = new HashMap<>();
    for (Task task : query(number).list()) {
      HazardProcess.Step step = HazardProcess.STEPS.get(task.getTaskDefinitionKey());
      if (step != null) {
        tasks
            .computeIfAbsent(task.getProcessInstanceId(), id -> new ArrayList<>())
            .add(open(task, step, offered.getOrDefault(task.getId(), Set.of())));
      }
    }
    return tasks;
  }

  private static OpenTask open(Task task, HazardProcess.Step step, Set<String> offices) {
    return new OpenTask(
        task.getName(),
        step.status(),
        step.clock(),
        offices,
        task.getAssignee(),
        OF_RESPONSIBLE_OFFICE.contains(task.getTaskDefinitionKey()),
        task.getDueDate() == null ? null : task.getDueDate().toInstant());
  }
}
