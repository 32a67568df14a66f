package org.bihuan.worklist.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.identity.CurrentPerson;
import org.bihuan.identity.Person;
import org.bihuan.problem.NotFoundException;
import org.bihuan.process.EngineCalls;
import org.bihuan.process.PlatformCommands;
import org.bihuan.worklist.TaskCard;
import org.bihuan.worklist.TaskList;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** Tasks of the engine; its rights decide what is there, its guards what may be done. */
@Component
class EngineTaskList implements TaskList {

  /** The variables that cards show, as the shared filters do. */
  private static final String[] SHOWN = {"title", "gradeName", "place"};

  private final TaskService taskService;
  private final RuntimeService runtimeService;
  private final PlatformCommands commands;
  private final CurrentPerson currentPerson;
  private final BusinessClock clock;

  EngineTaskList(
      TaskService taskService,
      RuntimeService runtimeService,
      PlatformCommands commands,
      CurrentPerson currentPerson,
      BusinessClock clock) {
    this.taskService = taskService;
    this.runtimeService = runtimeService;
    this.commands = commands;
    this.currentPerson = currentPerson;
    this.clock = clock;
  }

  private Person person() {
    return currentPerson.find().orElseThrow(() -> new IllegalStateException("没有登录"));
  }

  @Override
  public Page list(Which which, String words, int first, int count) {
    Person person = person();
    if (which != Which.MINE && person.groups().isEmpty()) {
      return new Page(List.of(), 0);
    }
    List<Task> tasks =
        query(which, words, person).orderByDueDate().asc().listPage(first, count);
    return new Page(cards(tasks), query(which, words, person).count());
  }

  private TaskQuery query(Which which, String words, Person person) {
    TaskQuery query = taskService.createTaskQuery().active();
    switch (which) {
      case MINE -> {
        List<String> own = new ArrayList<>(person.absentees());
        own.add(person.id());
        query.taskAssigneeIn(own.toArray(String[]::new));
      }
      case OFFERED ->
          query.taskCandidateGroupIn(List.copyOf(person.groups())).taskUnassigned();
      case OFFICE ->
          query.taskCandidateGroupIn(List.copyOf(person.groups())).includeAssignedTasks();
    }
    if (!words.isBlank()) {
      String like = "%" + words.strip().replaceAll("([%_\\\\])", "\\\\$1") + "%";
      query
          .or()
          .processVariableValueLike("title", like)
          .processVariableValueLike("place", like)
          .processInstanceBusinessKeyLike(like)
          .endOr();
    }
    return query;
  }

  private List<TaskCard> cards(List<Task> tasks) {
    if (tasks.isEmpty()) {
      return List.of();
    }
    String[] instances =
        tasks.stream().map(Task::getProcessInstanceId).distinct().toArray(String[]::new);
    Map<String, Map<String, String>> shown = new HashMap<>();
    Map<String, String> matters = new HashMap<>();
    commands.run(
        () -> {
          for (VariableInstance variable :
              runtimeService
                  .createVariableInstanceQuery()
                  .processInstanceIdIn(instances)
                  .variableNameIn(SHOWN)
                  .list()) {
            shown
                .computeIfAbsent(variable.getProcessInstanceId(), id -> new HashMap<>())
                .put(variable.getName(), String.valueOf(variable.getValue()));
          }
          for (ProcessInstance instance :
              runtimeService
                  .createProcessInstanceQuery()
                  .processInstanceIds(Set.of(instances))
                  .list()) {
            matters.put(instance.getId(), String.valueOf(instance.getBusinessKey()));
          }
          return tasks;
        });
    return tasks.stream()
        .map(
            task ->
                card(
                    task,
                    matters.getOrDefault(task.getProcessInstanceId(), ""),
                    shown.getOrDefault(task.getProcessInstanceId(), Map.of())))
        .toList();
  }

  private TaskCard card(Task task, String matter, Map<String, String> shown) {
    return new TaskCard(
        task.getId(),
        matter,
        task.getName(),
        shown.getOrDefault("title", ""),
        shown.getOrDefault("gradeName", ""),
        shown.getOrDefault("place", ""),
        task.getDueDate() == null ? null : task.getDueDate().toInstant(),
        task.getDueDate() != null && task.getDueDate().toInstant().isBefore(clock.now()),
        task.getAssignee());
  }

  @Override
  public TaskCard require(String id) {
    Task task = taskService.createTaskQuery().taskId(id).singleResult();
    if (task == null) {
      throw new NotFoundException("没有这个任务，可能已经办结，或您无权查看");
    }
    return cards(List.of(task)).get(0);
  }

  @Override
  public void claim(String id) {
    String person = person().id();
    EngineCalls.call(
        () -> {
          taskService.claim(id, person);
          return id;
        });
  }

  @Override
  public void giveBack(String id) {
    EngineCalls.call(
        () -> {
          taskService.setAssignee(id, null);
          return id;
        });
  }
}
