package org.bihuan.mobile.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.bihuan.mobile.PhoneForm;
import org.bihuan.mobile.PhoneTasks;
import org.bihuan.worklist.TaskList;
import org.camunda.bpm.engine.task.DelegationState;
import org.bihuan.process.EngineCalls;
import org.bihuan.process.Feel;
import org.bihuan.process.JsonVariables;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tasks of the engine; its rights decide what is there, its guards what may be done. */
@Component
class EnginePhoneTasks implements PhoneTasks {

  private final TaskService taskService;
  private final FormService formService;
  private final JsonVariables json;
  private final ObjectMapper mapper;
  private final Feel feel;
  private final TaskList tasks;
  private final FormText texts;

  EnginePhoneTasks(
      TaskService taskService,
      FormService formService,
      JsonVariables json,
      ObjectMapper mapper,
      Feel feel,
      TaskList tasks) {
    this.taskService = taskService;
    this.formService = formService;
    this.json = json;
    this.mapper = mapper;
    this.feel = feel;
    this.tasks = tasks;
    this.texts = new FormText(feel);
  }

  @Override
  public PhoneForm form(String id) {
    tasks.require(id);
    return sheet(id).phone();
  }

  @Override
  public Set<String> hidden(String id, Map<String, @Nullable Object> answers) {
    tasks.require(id);
    return sheet(id).hidden(answers);
  }

  @Override
  public void complete(String id, Map<String, @Nullable Object> answers) {
    tasks.require(id);
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
          if (taskService.createTaskQuery().taskId(id).singleResult().getDelegationState()
              == DelegationState.PENDING) {
            taskService.resolveTask(id, submitted);
          } else {
            taskService.complete(id, submitted);
          }
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
