package org.bihuan.process.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cmd.GetDeployedStartFormCmd;
import org.camunda.bpm.engine.impl.GetDeployedTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/**
 * The variables that a form submits: the keys of its fields, and the path of a group with one. A
 * task or start without a form submits none.
 */
public class FormKeys {

  private final ObjectMapper mapper = new ObjectMapper();

  public Set<String> ofTask(CommandContext commandContext, String taskId) {
    return keys(commandContext, new GetDeployedTaskFormCmd(taskId));
  }

  public Set<String> ofStart(CommandContext commandContext, String processDefinitionId) {
    return keys(commandContext, new GetDeployedStartFormCmd(processDefinitionId));
  }

  private Set<String> keys(CommandContext commandContext, Command<InputStream> form) {
    try (InputStream stream = commandContext.runWithoutAuthorization(form)) {
      Set<String> keys = new LinkedHashSet<>();
      collect(mapper.readTree(stream).path("components"), keys);
      return keys;
    } catch (NullValueException | BadUserRequestException e) {
      return Set.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void collect(JsonNode components, Set<String> keys) {
    for (JsonNode component : components) {
      String path = component.path("path").asText("");
      if (!path.isEmpty()) {
        keys.add(path.replaceFirst("\\..*", ""));
      } else {
        if (component.hasNonNull("key") && !component.path("disabled").asBoolean(false)) {
          keys.add(component.path("key").asText());
        }
        collect(component.path("components"), keys);
      }
    }
  }
}
