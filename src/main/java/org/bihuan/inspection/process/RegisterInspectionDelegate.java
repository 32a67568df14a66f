package org.bihuan.inspection.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.inspection.Inspection;
import org.bihuan.inspection.InspectionPlanReader;
import org.bihuan.inspection.InspectionStore;
import org.bihuan.inspection.Inspections;
import org.bihuan.inspection.Visit;
import org.bihuan.process.JsonVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 登记检查计划: checks the plan and gives it its number. */
@Component
class RegisterInspectionDelegate implements JavaDelegate {

  private final InspectionPlanReader reader;
  private final Inspections inspections;
  private final InspectionStore store;
  private final JsonVariables json;

  RegisterInspectionDelegate(
      InspectionPlanReader reader,
      Inspections inspections,
      InspectionStore store,
      JsonVariables json) {
    this.reader = reader;
    this.inspections = inspections;
    this.store = store;
    this.json = json;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Map<String, @Nullable Object> input = new HashMap<>();
    for (String field : InspectionPlanReader.fields()) {
      input.put(field, json.plain(field, execution.getVariable(field)));
    }
    Inspection inspection = inspections.register(reader.read(input));
    List<String> fields = new ArrayList<>(InspectionPlanReader.fields());
    fields.remove("kind");
    execution.removeVariables(fields);
    execution.setProcessBusinessKey(inspection.key());
    InspectionModel.MATTER.set(execution, inspection.key());
    execution.setVariable(InspectionModel.TITLE, inspection.plan().title());
    publishVisits(execution, store, inspection.key());
  }

  static void publishVisits(
      DelegateExecution execution, InspectionStore store, String inspection) {
    execution.setVariable(
        InspectionModel.VISITS,
        new ArrayList<>(store.visitsOf(inspection).stream().map(Visit::key).toList()));
  }
}
