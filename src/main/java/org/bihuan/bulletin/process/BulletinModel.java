package org.bihuan.bulletin.process;

import org.bihuan.process.ProcessVariable;

/** Names of the model {@code bulletin} that Java shares with it. */
final class BulletinModel {

  static final String KEY = "bulletin";

  static final ProcessVariable<String> MATTER = ProcessVariable.string("matter");

  /** How long the period is that the timer's drafts tell of, an input of the task in the model. */
  static final ProcessVariable<String> LENGTH = ProcessVariable.string("period");

  static final ProcessVariable<Boolean> SOMETHING_TO_TELL =
      ProcessVariable.bool("somethingToTell");

  /** By what the paper names the period. */
  static final ProcessVariable<String> PERIOD = ProcessVariable.string("bulletinPeriod");

  static final String TITLE = "title";
  static final String PLACE = "place";
  static final String FROM = "periodFrom";
  static final String TO = "periodTo";

  static final String BULLETIN_TITLE = "bulletinTitle";
  static final String PRAISE = "praise";
  static final String CRITICISM = "criticism";
  static final String REQUIREMENTS = "requirements";

  private BulletinModel() {}
}
