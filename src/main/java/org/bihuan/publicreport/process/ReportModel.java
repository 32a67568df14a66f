package org.bihuan.publicreport.process;

import org.bihuan.process.ProcessVariable;

/** Names of the model {@code public-report} that Java shares with it. */
final class ReportModel {

  static final String KEY = "public-report";
  static final String HAZARD_ENDED = "Message_ReportedHazardEnded";

  static final ProcessVariable<String> MATTER = ProcessVariable.string("matter");
  static final String TITLE = "title";
  static final String PLACE = "place";
  static final String URGENT = "urgent";
  static final String REAL_NAME = "realName";
  static final String VERIFICATION = "verification";
  static final String SAME_HAZARD = "sameHazard";
  static final String COMMENT = "comment";
  static final String VIEW = "view";
  static final String FACTS = "facts";

  private ReportModel() {}
}
