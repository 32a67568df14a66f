package org.bihuan.grading;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The library of criteria, read from the deployed decision tables. */
public interface Criteria {

  /**
   * All criteria in all their editions, general ones first, then subject by subject in the order of
   * the tables.
   */
  List<Criterion> all();

  /** The edition of a criterion that holds for what was found on a day. */
  default Optional<Criterion> find(String code, LocalDate on) {
    return all().stream()
        .filter(criterion -> criterion.code().equals(code) && criterion.holdsOn(on))
        .findFirst();
  }

  /** Whether a hazard of the subject may be reported under the criterion. */
  default boolean belongsTo(Criterion criterion, Sector sector) {
    return criterion.isGeneral() || criterion.table().equals(sector.criteriaTable());
  }
}
