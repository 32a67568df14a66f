package org.bihuan.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.bihuan.problem.RefusedInputException;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes variables of what a form shows, and plain values of what is submitted as JSON. */
@Component
public class JsonVariables {

  private final ObjectMapper mapper;

  JsonVariables(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  public JsonValue of(Object value) {
    try {
      return SpinValues.jsonValue(mapper.writeValueAsString(value)).create();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The plain value of a submitted variable, whether it came as JSON or not.
   *
   * @throws RefusedInputException naming the variable, when its JSON cannot be read
   */
  public @Nullable Object plain(String name, @Nullable Object value) {
    if (!(value instanceof SpinJsonNode node)) {
      return value;
    }
    try {
      return mapper.readValue(node.toString(), Object.class);
    } catch (JsonProcessingException e) {
      throw new RefusedInputException(name, "“" + name + "”不是有效的 JSON");
    }
  }
}
