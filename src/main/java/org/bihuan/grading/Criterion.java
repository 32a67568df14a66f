package org.bihuan.grading;

/**
 * A rule of a criteria table: one criterion in one edition of its standard.
 *
 * @param code the criterion's code
 * @param table the decision table that holds it
 * @param text the criterion
 * @param source standard and clause
 * @param kind direct, combined, rule (counts combined ones, never chosen by a person) or exclusion
 * @param validity the days of finding for which the edition holds, as the table writes them
 * @param annotation what the table says of confidence and scope
 */
public record Criterion(
    String code,
    String table,
    String text,
    String source,
    String kind,
    String validity,
    String annotation) {

  /** Rules count other criteria; a person never states one. */
  public boolean isChosenByPeople() {
    return !"rule".equals(kind);
  }

  /** Whether the text has not been compared with a published one. */
  public boolean isUnconfirmed() {
    return annotation.contains("待核");
  }
}
