package org.bihuan.hazard.process;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.grading.Grade;
import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.HazardChanges;
import org.bihuan.hazard.HazardFactsReader;
import org.bihuan.problem.RefusedInputException;
import org.bihuan.process.Answers;
import org.bihuan.process.JsonVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 更正、重新定级并移动任务: what is left empty stays as it was. */
@Component
class ChangeHazardDelegate implements JavaDelegate {

  /** Fields of the form, by the facts that they correct. */
  private static final Map<String, String> FIELDS = fields();

  private final HazardChanges changes;
  private final HazardFactsReader reader;
  private final JsonVariables json;
  private final HazardInstances instances;

  ChangeHazardDelegate(
      HazardChanges changes,
      HazardFactsReader reader,
      JsonVariables json,
      HazardInstances instances) {
    this.changes = changes;
    this.reader = reader;
    this.json = json;
    this.instances = instances;
  }

  private static Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String fact :
        List.of(
            "title", "description", "sector", "criteria", "placeKind", "community", "place",
            "enterprise", "foundOn")) {
      fields.put(fact, "new" + Character.toUpperCase(fact.charAt(0)) + fact.substring(1));
    }
    return fields;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Answers answers = new Answers(execution);
    Hazard before = changes.changeable(answers.requiredText("hazardNumber", "隐患"));
    String comment = answers.requiredText("comment", "更正理由");
    String grade = answers.text("newGrade", "人工认定等级");
    String office = answers.text("newOffice", "责任办所");
    Hazard after =
        changes.change(
            before,
            new HazardChanges.Correction(
                reader.read(corrected(answers, before)),
                grade.isEmpty() ? null : grade(grade),
                office.isEmpty() ? null : office,
                comment));
    execution.setProcessBusinessKey(after.number());
    instances.redirect(before, after);
  }

  private Map<String, @Nullable Object> corrected(Answers answers, Hazard before) {
    Map<String, @Nullable Object> values =
        new HashMap<>(HazardVariables.facts(before.facts()));
    FIELDS.forEach(
        (fact, field) -> {
          Object value = json.plain(field, answers.raw(field));
          if (value != null && !"".equals(value) && !List.of().equals(value)) {
            values.put(fact, value);
          }
        });
    return values;
  }

  private static Grade grade(String code) {
    try {
      return Grade.of(code);
    } catch (IllegalArgumentException e) {
      throw new RefusedInputException("newGrade", "“人工认定等级”只能是一般隐患、重大隐患之一");
    }
  }
}
