package org.bihuan.hazard.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.bihuan.problem.RefusedInputException;
import org.camunda.spin.json.SpinJsonNode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns what a form or another system submits as JSON into plain values. */
@Component
class SubmittedJson {

  private final ObjectMapper mapper;

  SubmittedJson(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  @Nullable Object plain(String name, @Nullable Object value) {
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
