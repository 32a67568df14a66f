package org.bihuan.hazard.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.HazardFacts;
import org.bihuan.hazard.HazardFactsReader;
import org.bihuan.hazard.HazardLifeCycle;
import org.bihuan.problem.RefusedInputException;
import org.bihuan.process.Answers;
import org.bihuan.process.JsonVariables;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 核实隐患: true, with or without corrections of the facts; not true; or the same as another. */
@Component
class VerifyHazardListener implements TaskListener {

  private final HazardLifeCycle lifeCycle;
  private final HazardVariables variables;
  private final HazardFactsReader reader;
  private final JsonVariables json;

  VerifyHazardListener(
      HazardLifeCycle lifeCycle,
      HazardVariables variables,
      HazardFactsReader reader,
      JsonVariables json) {
    this.lifeCycle = lifeCycle;
    this.variables = variables;
    this.reader = reader;
    this.json = json;
  }

  @Override
  public void notify(DelegateTask task) {
    Answers answers = new Answers(task);
    String number = HazardProcess.NUMBER.require(task);
    String verification =
        answers.choice(
            "verification",
            "核实结果",
            Answers.choices("confirmed", "属实", "rejected", "不属实", "duplicate", "重复"));
    switch (verification) {
      case "confirmed" -> {
        HazardFacts facts = correctedFacts(answers, lifeCycle.require(number));
        Hazard hazard = lifeCycle.confirm(number, facts, answers.comment(false));
        variables.publishFacts(task, hazard);
      }
      case "rejected" -> lifeCycle.reject(number, answers.comment(true));
      default ->
          lifeCycle.markDuplicate(
              number, answers.requiredText("duplicateOf", "原隐患编号"), answers.comment(false));
    }
    answers.forget(List.of("duplicateOf", "comment", HazardProcess.FACTS));
  }

  private HazardFacts correctedFacts(Answers answers, Hazard hazard) {
    Object submitted = json.plain(HazardProcess.FACTS, answers.raw(HazardProcess.FACTS));
    if (submitted == null) {
      return hazard.facts();
    }
    if (!(submitted instanceof Map<?, ?> corrections)) {
      throw new RefusedInputException(HazardProcess.FACTS, "“核实后的事实”格式有误");
    }
    Map<String, @Nullable Object> values =
        new HashMap<>(HazardVariables.facts(hazard.facts()));
    corrections.forEach(
        (field, value) -> {
          if (!values.containsKey(String.valueOf(field))) {
            throw new RefusedInputException(
                HazardProcess.FACTS, "“核实后的事实”中没有“" + field + "”这一项");
          }
          values.put(String.valueOf(field), value);
        });
    return reader.read(values);
  }
}
