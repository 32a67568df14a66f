package org.bihuan.assessment.process;

import org.bihuan.process.ProcessVariable;

/** Names of the model {@code assessment-appeal} that Java shares with it. */
final class AppealModel {

  static final String KEY = "assessment-appeal";

  static final ProcessVariable<String> MATTER = ProcessVariable.string("matter");
  static final String TITLE = "title";
  static final String PLACE = "place";

  private AppealModel() {}
}
