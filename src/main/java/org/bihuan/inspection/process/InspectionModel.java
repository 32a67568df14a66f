package org.bihuan.inspection.process;

import org.bihuan.process.ProcessVariable;

/** Names of the models {@code inspection} and {@code inspection-visit} that Java shares with them. */
final class InspectionModel {

  static final String KEY = "inspection";
  static final String VISIT_KEY = "inspection-visit";
  static final String CARRY_OUT = "Task_CarryOutInspection";

  static final ProcessVariable<String> MATTER = ProcessVariable.string("matter");
  static final String VISITS = "visits";
  static final String TITLE = "title";
  static final String PLACE = "place";
  static final String LEAD = "leadInspector";
  static final String INSPECTORS = "inspectors";
  static final String DUE_ON = "dueOn";

  private InspectionModel() {}
}
