package org.bihuan.grading;

import java.util.List;

/** The platform's judgement of a hazard. Every rule stands in a decision table, none here. */
public interface Grading {

  /** Grades by the criteria tables, {@code fire-combined} and {@code hazard-grade}. */
  GradingResult grade(GradingFacts facts);

  /** The same, of a hazard that nobody has filed: nothing is kept, not even in the history. */
  GradingResult preview(GradingFacts facts);

  /**
   * Table {@code responsible-office}: of several leading offices the first leads, the others
   * cooperate.
   *
   * @param community code of the hazard's community, empty when not known
   */
  Responsibility responsibility(Sector sector, String community, Grade grade);

  /** Table {@code rectification-deadline}. */
  DeadlineRule rectificationDeadline(Grade grade);

  /**
   * Table {@code step-deadline}.
   *
   * @param step one of the table's first column
   * @param criteria codes of the stated criteria, some of which are urgent
   */
  DeadlineRule stepDeadline(String step, Sector sector, List<String> criteria);

  /** Table {@code extension-authority}: the office or role that decides on an extension. */
  String extensionAuthority(Grade grade);

  /**
   * Table {@code closing-authority}: the office that approves the close-out.
   *
   * @param leadOffice code of the hazard's leading office
   */
  String closeOutOffice(Grade grade, String leadOffice);
}
