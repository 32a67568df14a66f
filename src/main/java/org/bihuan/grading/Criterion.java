package org.bihuan.grading;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A rule of a criteria table: one criterion in one edition of its standard. A code has as many of
 * them as its standard has editions.
 *
 * @param code the criterion's code
 * @param table the decision table that holds it
 * @param text the criterion
 * @param source standard and clause
 * @param grade the grade of the criterion by itself
 * @param kind direct, combined, rule (counts combined ones, never chosen by a person) or exclusion
 * @param validity the days of finding for which the edition holds, as the table writes them
 * @param validFrom the first of these days, null where the table names none
 * @param validTo the last of these days, null where the table names none
 * @param annotation what the table says of confidence and scope
 */
public record Criterion(
    String code,
    String table,
    String text,
    String source,
    Grade grade,
    String kind,
    String validity,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    String annotation) {

  private static final String UNCONFIRMED = "待核";

  /** Rules count other criteria; a person never states one. */
  public boolean isChosenByPeople() {
    return !"rule".equals(kind);
  }

  /** Whether the criterion holds in every subject. */
  public boolean isGeneral() {
    return table.equals(SectorCatalogue.GENERAL_TABLE);
  }

  /** Whether the edition holds for what was found on a day. */
  public boolean holdsOn(LocalDate day) {
    return (validFrom == null || !day.isBefore(validFrom))
        && (validTo == null || !day.isAfter(validTo));
  }

  /**
   * How far the text has been compared with a published one: what the annotation begins with. A rule
   * that says nothing of it has not been compared.
   */
  public String confidence() {
    return annotation.isEmpty() ? UNCONFIRMED : annotation.split("；", 2)[0];
  }

  /** Whether the text has not been compared with a published one. */
  public boolean isUnconfirmed() {
    return isUnconfirmed(confidence());
  }

  static boolean isUnconfirmed(String confidence) {
    return confidence.contains(UNCONFIRMED);
  }
}
