package org.bihuan.document;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.bihuan.identity.Person;
import org.bihuan.identity.Role;

/** What the papers about one kind of subject say. */
interface PaperContent {

  /** A day as papers write it. */
  DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

  /**
   * What a paper would say now.
   *
   * @param facts values by the template's tags: texts, and lists of rows
   */
  record Draft(String title, Map<String, Object> facts) {}

  /** The kinds' {@code content} in the data file. */
  String about();

  /**
   * A draft of a paper.
   *
   * @throws org.bihuan.problem.NotFoundException when there is no such subject
   * @throws org.bihuan.problem.RefusedInputException when such a paper is not due for it
   */
  Draft draft(PaperKind kind, String subject);

  /** What concerns no office alone is for everybody of the subdistrict. */
  default boolean maySee(Person person, String subject) {
    return person.is(Role.STAFF) || person.readsEverything();
  }

  /** What concerns no office alone is issued by 街道安委办. */
  default boolean mayIssue(Person person, String subject) {
    return person.actsForSafetyOffice();
  }

  static String day(LocalDate day) {
    return DAY.format(day);
  }
}
