package org.bihuan.matter.process;

import org.bihuan.process.ProcessVariable;

/** Variables that the models of matters share with Java. */
final class MatterProcess {

  static final ProcessVariable<String> MATTER = ProcessVariable.string("matter");

  /**
   * Name of the task's clock, an input of the task in the model: a step of {@code step-deadline};
   * tasks without it have no clock of their own.
   */
  static final String CLOCK = "clock";

  /** Last day that a person decided, as ISO text, an input of the task; wins over the table. */
  static final String DUE_ON = "dueOn";

  /** What the form asks, an input of the task: names of the answers, separated by commas. */
  static final String ANSWERS = "answers";

  private MatterProcess() {}
}
