package org.bihuan.inspection.process;

import org.bihuan.inspection.InspectionStore;
import org.bihuan.inspection.Inspections;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 随机抽取单位和人员: by a seed that stays on record. */
@Component
class DrawAtRandomDelegate implements JavaDelegate {

  private final Inspections inspections;
  private final InspectionStore store;

  DrawAtRandomDelegate(Inspections inspections, InspectionStore store) {
    this.inspections = inspections;
    this.store = store;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String key = InspectionModel.MATTER.require(execution);
    inspections.draw(key);
    RegisterInspectionDelegate.publishVisits(execution, store, key);
  }
}
