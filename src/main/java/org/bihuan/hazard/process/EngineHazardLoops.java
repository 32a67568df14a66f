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
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
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
    return commands.run(() -> loops(offices));
  }

  private List<Loop> loops(Set<String> offices) {
    Map<String, String> numbers = new HashMap<>();
    List<ProcessInstance> loops = instances(HazardProcess.KEY);
    loops.forEach(loop -> numbers.put(loop.getId(), String.valueOf(loop.getBusinessKey())));
    Map<String, String> grades = values(HazardProcess.GRADE.name());
    Map<String, String> responsible = values(HazardProcess.RESPONSIBLE_OFFICE.name());
    Map<String, List<OpenTask>> tasks = tasks(offices);
    Set<String> waiting =
        runtimeService
            .createExecutionQuery()
            .processDefinitionKey(HazardProcess.KEY)
            .activityId(HazardProcess.SUPERVISION_DONE)
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

  private List<ProcessInstance> instances(String model) {
    return runtimeService.createProcessInstanceQuery().processDefinitionKey(model).list();
  }

  private Map<String, String> values(String variable) {
    return runtimeService.createVariableInstanceQuery().variableName(variable).list().stream()
        .filter(value -> value.getExecutionId().equals(value.getProcessInstanceId()))
        .collect(
            Collectors.toMap(
                VariableInstance::getProcessInstanceId,
                value -> String.valueOf(value.getValue()),
                (first, second) -> second));
  }

  private Map<String, List<OpenTask>> tasks(Set<String> offices) {
    Map<String, Set<String>> offered = new HashMap<>();
    for (String office : offices) {
      taskService
          .createTaskQuery()
          .processDefinitionKey(HazardProcess.KEY)
          .taskCandidateGroup(office)
          .includeAssignedTasks()
          .list()
          .forEach(
              task -> offered.computeIfAbsent(task.getId(), id -> new HashSet<>()).add(office));
    }
    Map<String, List<OpenTask>> tasks = new HashMap<>();
    for (Task task :
        taskService.createTaskQuery().processDefinitionKey(HazardProcess.KEY).list()) {
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
        OF_RESPONSIBLE_OFFICE.contains(task.getTaskDefinitionKey()),
        task.getDueDate() == null ? null : task.getDueDate().toInstant());
  }
}
