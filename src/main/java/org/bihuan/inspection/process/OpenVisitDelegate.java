package org.bihuan.inspection.process;

import java.util.ArrayList;
import org.bihuan.inspection.Inspections;
import org.bihuan.inspection.Visit;
import org.bihuan.matter.Matter;
import org.bihuan.matter.MatterJournal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 安排现场检查: the process knows who goes where until when. */
@Component
class OpenVisitDelegate implements JavaDelegate {

  private final Inspections inspections;
  private final MatterJournal journal;

  OpenVisitDelegate(Inspections inspections, MatterJournal journal) {
    this.inspections = inspections;
    this.journal = journal;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String key = InspectionModel.MATTER.require(execution);
    Visit visit = inspections.requireVisit(key);
    Matter matter = journal.require(key);
    execution.setVariable(InspectionModel.TITLE, matter.title());
    execution.setVariable(InspectionModel.PLACE, matter.place());
    execution.setVariable(InspectionModel.LEAD, visit.inspectors().get(0));
    execution.setVariable(InspectionModel.INSPECTORS, new ArrayList<>(visit.inspectors()));
    execution.setVariable(
        InspectionModel.DUE_ON,
        inspections.require(visit.inspection()).plan().dueOn().toString());
    journal.record(
        key, "下达检查任务", "", "检查人员", String.join("、", inspections.names(visit.inspectors())));
  }
}
