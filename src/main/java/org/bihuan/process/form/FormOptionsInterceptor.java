package org.bihuan.process.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.camunda.bpm.engine.impl.cmd.AbstractGetDeployedFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Fills the choices of every deployed form that is read, by whatever route, and what is known. */
@Component
public class FormOptionsInterceptor extends CommandInterceptor {

  private final ObjectMapper mapper = new ObjectMapper();
  private final ObjectProvider<FormOptions> lists;
  private final ObjectProvider<FormDefaults> defaults;

  FormOptionsInterceptor(
      ObjectProvider<FormOptions> lists, ObjectProvider<FormDefaults> defaults) {
    this.lists = lists;
    this.defaults = defaults;
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T> T execute(Command<T> command) {
    T result = next.execute(command);
    return command instanceof AbstractGetDeployedFormCmd && result instanceof InputStream form
        ? (T) filled(form)
        : result;
  }

  private InputStream filled(InputStream form) {
    try (form) {
      byte[] original = form.readAllBytes();
      JsonNode root = mapper.readTree(original);
      return new ByteArrayInputStream(
          fill(root.path("components")) ? mapper.writeValueAsBytes(root) : original);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean fill(JsonNode components) {
    boolean changed = false;
    for (JsonNode component : components) {
      String list = component.path("properties").path("optionsFrom").asText("");
      if (!list.isEmpty() && component instanceof ObjectNode field) {
        field.set("values", values(list));
        chooseTheOnly(field);
        changed = true;
      }
      String known = component.path("properties").path("defaultFrom").asText("");
      if (!known.isEmpty() && component instanceof ObjectNode field) {
        changed |= begin(field, known);
      }
      changed |= fill(component.path("components"));
    }
    return changed;
  }

  /** Where there is one choice and it has to be made, it is made. */
  private static void chooseTheOnly(ObjectNode field) {
    if ("select".equals(field.path("type").asText())
        && field.path("validate").path("required").asBoolean()
        && field.path("values").size() == 1) {
      field.set("defaultValue", field.path("values").get(0).path("value"));
    }
  }

  private boolean begin(ObjectNode field, String name) {
    return defaults.stream()
        .filter(candidate -> candidate.name().equals(name))
        .findFirst()
        .flatMap(FormDefaults::value)
        .map(value -> field.put("defaultValue", value))
        .isPresent();
  }

  private ArrayNode values(String list) {
    ArrayNode values = mapper.createArrayNode();
    lists.stream()
        .filter(candidate -> candidate.name().equals(list))
        .flatMap(candidate -> candidate.options().stream())
        .forEach(
            option ->
                values.addObject().put("label", option.label()).put("value", option.value()));
    return values;
  }
}
