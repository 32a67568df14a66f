package org.bihuan.selfcheck.process;

import java.util.Date;
import org.bihuan.process.ProcessVariable;

/** Names of the model {@code monthly-return} that Java shares with it. */
final class ReturnModel {

  static final String KEY = "monthly-return";
  static final String CLOCK = "monthly-return";

  static final ProcessVariable<String> MATTER = ProcessVariable.string("matter");
  static final ProcessVariable<Date> ENDS_AT = ProcessVariable.date("monthEndsAt");
  static final ProcessVariable<Boolean> ALL_ANSWERED = ProcessVariable.bool("allAnswered");
  static final String TITLE = "title";
  static final String PLACE = "place";

  private ReturnModel() {}
}
