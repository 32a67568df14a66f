package org.bihuan.hazard.process;

import java.util.HashMap;
import java.util.Map;
import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.HazardFacts;
import org.bihuan.hazard.HazardFactsReader;
import org.bihuan.hazard.HazardLifeCycle;
import org.bihuan.process.JsonVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 登记隐患并编号: checks the report, gives it a number and puts it into the register; the process keeps
 * only what it routes by.
 */
@Component
class RegisterHazardDelegate implements JavaDelegate {

  private final HazardFactsReader reader;
  private final JsonVariables json;
  private final HazardLifeCycle lifeCycle;
  private final HazardVariables variables;

  RegisterHazardDelegate(
      HazardFactsReader reader,
      JsonVariables json,
      HazardLifeCycle lifeCycle,
      HazardVariables variables) {
    this.reader = reader;
    this.json = json;
    this.lifeCycle = lifeCycle;
    this.variables = variables;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Map<String, @Nullable Object> input = new HashMap<>();
    for (String field : HazardFactsReader.fields()) {
      input.put(field, json.plain(field, execution.getVariable(field)));
    }
    HazardFacts facts = reader.read(input);
    Hazard hazard = lifeCycle.register(facts, execution.getProcessInstanceId());
    execution.removeVariables(HazardFactsReader.fields());
    execution.setProcessBusinessKey(hazard.number());
    HazardProcess.ASSIGNED.set(execution, false);
    HazardProcess.SUPERVISION.set(execution, "none");
    HazardProcess.ACCEPTED.set(execution, false);
    variables.publishNumber(execution, hazard);
  }
}
