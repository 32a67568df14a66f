package org.bihuan.mobile.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.identity.CurrentPerson;
import org.bihuan.identity.Person;
import org.bihuan.mobile.PhoneForm;
import org.bihuan.mobile.PhoneTask;
import org.bihuan.mobile.PhoneTasks;
import org.bihuan.problem.NotFoundException;
import org.bihuan.process.EngineCalls;
import org.bihuan.process.Feel;
import org.bihuan.process.JsonVariables;
import org.bihuan.process.PlatformCommands;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tasks of the engine; its rights decide what is there, its guards what may be done. */
@Component
class EnginePhoneTasks implements PhoneTasks {

  /** The variables that cards show, as the shared filters do. */
  private static final String[] SHOWN = {"title", "gradeName", "place"};

  private final TaskService taskService;
  private final RuntimeService runtimeService;
  private final FormService formService;
  private final PlatformCommands commands;
  private final JsonVariables json;
  private final ObjectMapper mapper;
  private final Feel feel;
  private final CurrentPerson currentPerson;
  private final BusinessClock clock;
  private final FormText texts;

  EnginePhoneTasks(
      TaskService taskService,
      RuntimeService runtimeService,
      FormService formService,
      PlatformCommands commands,
      JsonVariables json,
      ObjectMapper mapper,
      Feel feel,
      CurrentPerson currentPerson,
      BusinessClock clock) {
    this.taskService = taskService;
    this.runtimeService = runtimeService;
    this.formService = formService;
    this.commands = commands;
    this.json = json;
    this.mapper = mapper;
    this.feel = feel;
    this.currentPerson = currentPerson;
    this.clock = clock;
    this.texts = new FormText(feel);
  }

  private Person person() {
    return currentPerson.find().orElseThrow(() -> new IllegalStateException("没有登录"));
  }

  @Override
  public Page list(Which which, String words, int first, int count) {
    Person person = person();
    if (which == Which.OFFERED && person.groups().isEmpty()) {
      return new Page(List.of(), 0);
    }
    List<Task> tasks =
        query(which, words, person).orderByDueDate().asc().listPage(first, count);
    return new Page(cards(tasks), query(which, words, person).count());
  }

  private TaskQuery query(Which which, String words, Person person) {
    TaskQuery query = taskService.createTaskQuery().active();
    if (which == Which.MINE) {
      query.taskAssignee(person.id());
    } else {
      query.taskCandidateGroupIn(List.copyOf(person.groups())).taskUnassigned();
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

  private List<PhoneTask> cards(List<Task> tasks) {
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

  private PhoneTask card(Task task, String matter, Map<String, String> shown) {
    return new PhoneTask(
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
  public PhoneTask require(String id) {
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

  @Override
  public PhoneForm form(String id) {
    require(id);
    return sheet(id).phone();
  }

  @Override
  public Set<String> hidden(String id, Map<String, @Nullable Object> answers) {
    require(id);
    return sheet(id).hidden(answers);
  }

  @Override
  public void complete(String id, Map<String, @Nullable Object> answers) {
    require(id);
    Map<String, @Nullable Object> values = sheet(id).variables(answers);
    Map<String, Object> submitted = new LinkedHashMap<>();
    values.forEach(
        (name, value) ->
            submitted.put(
                name,
                value instanceof Collection<?> || value instanceof Map<?, ?>
                    ? json.of(value)
                    : value));
    EngineCalls.call(
        () -> {
          taskService.complete(id, submitted);
          return id;
        });
  }

  private FormSheet sheet(String id) {
    return EngineCalls.call(() -> new FormSheet(schema(id), plain(id), texts, feel));
  }

  private JsonNode schema(String id) {
    try (InputStream form = formService.getDeployedTaskForm(id)) {
      return mapper.readTree(form);
    } catch (NullValueException | BadUserRequestException e) {
      return mapper.createObjectNode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, Object> plain(String id) {
    Map<String, Object> plain = new HashMap<>();
    taskService
        .getVariables(id)
        .forEach(
            (name, value) -> {
              Object one = json.plain(name, value);
              if (one != null) {
                plain.put(name, one);
              }
            });
    return plain;
  }
}
