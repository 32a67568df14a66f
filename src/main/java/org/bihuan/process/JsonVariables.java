package org.bihuan.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.springframework.stereotype.Component;

/** Makes variables of what a form shows. */
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
}
