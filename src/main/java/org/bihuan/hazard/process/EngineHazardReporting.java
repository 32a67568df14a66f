package org.bihuan.hazard.process;

import java.util.HashMap;
import java.util.Map;
import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.HazardFactsReader;
import org.bihuan.hazard.HazardLifeCycle;
import org.bihuan.hazard.HazardReporting;
import org.bihuan.problem.ForbiddenException;
import org.bihuan.problem.RefusedInputException;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstanceWithVariables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reports and withdraws through the model, as Tasklist does. */
@Component
class EngineHazardReporting implements HazardReporting {

  private final RuntimeService runtimeService;
  private final HazardLifeCycle lifeCycle;

  EngineHazardReporting(RuntimeService runtimeService, HazardLifeCycle lifeCycle) {
    this.runtimeService = runtimeService;
    this.lifeCycle = lifeCycle;
  }

  @Override
  public Hazard report(Map<String, ? extends @Nullable Object> facts) {
    Map<String, Object> variables = new HashMap<>();
    for (String field : HazardFactsReader.fields()) {
      variables.put(field, facts.get(field));
    }
    try {
      ProcessInstanceWithVariables instance =
          runtimeService
              .createProcessInstanceByKey(HazardProcess.KEY)
              .setVariables(variables)
              .executeWithVariablesInReturn();
      String number =
          (String) instance.getVariables().getValue(HazardProcess.NUMBER.name(), String.class);
      return lifeCycle.require(number);
    } catch (AuthorizationException e) {
      throw new ForbiddenException("只有办所和社区的工作人员可以报告隐患");
    }
  }

  @Override
  public void withdraw(String number, String reason) {
    try {
      runtimeService
          .createMessageCorrelation(HazardProcess.WITHDRAW_MESSAGE)
          .processInstanceBusinessKey(number)
          .setVariable(HazardProcess.REASON, reason)
          .correlate();
    } catch (MismatchingMessageCorrelationException e) {
      throw new RefusedInputException("number", "隐患 " + number + " 已经办结，不能撤销");
    } catch (AuthorizationException e) {
      throw new ForbiddenException("只有街道安委办可以撤销隐患");
    }
  }
}
