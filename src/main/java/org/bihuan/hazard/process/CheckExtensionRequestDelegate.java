package org.bihuan.hazard.process;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bihuan.grading.Grading;
import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.HazardExtensions;
import org.bihuan.identity.CurrentPerson;
import org.bihuan.problem.RefusedInputException;
import org.bihuan.process.Answers;
import org.bihuan.process.JsonVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 受理延期申请: checks it, keeps it and finds who decides. */
@Component
class CheckExtensionRequestDelegate implements JavaDelegate {

  private final HazardExtensions extensions;
  private final HazardInstances instances;
  private final HazardVariables variables;
  private final Grading grading;
  private final CurrentPerson currentPerson;
  private final JsonVariables json;

  CheckExtensionRequestDelegate(
      HazardExtensions extensions,
      HazardInstances instances,
      HazardVariables variables,
      Grading grading,
      CurrentPerson currentPerson,
      JsonVariables json) {
    this.extensions = extensions;
    this.instances = instances;
    this.variables = variables;
    this.grading = grading;
    this.currentPerson = currentPerson;
    this.json = json;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Answers answers = new Answers(execution);
    Hazard hazard = extensions.extensible(answers.requiredText("hazardNumber", "隐患"));
    if (instances.isExtensionPending(hazard.number())) {
      throw new RefusedInputException(
          "hazardNumber", "隐患 " + hazard.number() + " 已有延期申请在审批");
    }
    LocalDate until =
        Objects.requireNonNull(answers.day("requestedUntil", "申请延至", true));
    HazardExtensions.Request request =
        new HazardExtensions.Request(
            answers.requiredText("reason", "延期理由"),
            answers.requiredText("measures", "延期期间的管控措施"),
            until);
    extensions.request(hazard, request);
    instances.showHistory(hazard.number());
    answers.forget(List.of("reason", "measures"));
    execution.setProcessBusinessKey(hazard.number());
    execution.setVariables(variables.all(hazard));
    HazardProcess.REQUESTED_UNTIL.set(execution, until.toString());
    HazardProcess.EXTENSION_OFFICE.set(
        execution, grading.extensionAuthority(hazard.grade()));
    execution.setVariable(HazardProcess.EXTENSION, json.of(view(hazard, request)));
  }

  private Map<String, Object> view(Hazard hazard, HazardExtensions.Request request) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("from", hazard.dueOn().toString());
    view.put("until", request.until().toString());
    view.put("reason", request.reason());
    view.put("measures", request.measures());
    view.put("applicant", currentPerson.accountOrSystem());
    return view;
  }
}
