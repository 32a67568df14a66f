package org.bihuan.hazard.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.hazard.HazardSteering;
import org.bihuan.problem.ForbiddenException;
import org.bihuan.problem.RefusedInputException;
import org.bihuan.process.JsonVariables;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Starts the processes that Tasklist starts. */
@Component
class EngineHazardSteering implements HazardSteering {

  private static final List<String> REQUEST = List.of("reason", "measures", "requestedUntil");

  private static final List<String> CORRECTION =
      List.of(
          "newTitle", "newDescription", "newSector", "newCriteria", "newPlaceKind", "newCommunity",
          "newPlace", "newEnterprise", "newFoundOn", "newOffice", "newGrade", "comment");

  private final RuntimeService runtimeService;
  private final JsonVariables json;

  EngineHazardSteering(RuntimeService runtimeService, JsonVariables json) {
    this.runtimeService = runtimeService;
    this.json = json;
  }

  @Override
  public void requestExtension(
      String number, Map<String, ? extends @Nullable Object> request) {
    start(HazardProcess.EXTENSION_KEY, number, REQUEST, request, "只有责任办所可以申请延期");
  }

  @Override
  public void change(String number, Map<String, ? extends @Nullable Object> correction) {
    start(HazardProcess.CHANGE_KEY, number, CORRECTION, correction, "只有街道安委办可以更正隐患");
  }

  private void start(
      String process,
      String number,
      List<String> fields,
      Map<String, ? extends @Nullable Object> values,
      String refusal) {
    Map<String, Object> variables = new HashMap<>();
    variables.put("hazardNumber", number);
    values.forEach(
        (field, value) -> {
          if (!fields.contains(field)) {
            throw new RefusedInputException(field, "没有“" + field + "”这一项");
          }
          variables.put(field, value instanceof List<?> list ? json.of(list) : value);
        });
    try {
      runtimeService.startProcessInstanceByKey(process, variables);
    } catch (AuthorizationException e) {
      throw new ForbiddenException(refusal);
    }
  }
}
