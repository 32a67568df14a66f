package org.bihuan.grading;

import java.util.List;
import java.util.Optional;

/** The library of criteria, read from the deployed decision tables. */
public interface Criteria {

  /** All criteria, general ones first, then subject by subject in the order of the tables. */
  List<Criterion> all();

  default Optional<Criterion> find(String code) {
    return all().stream().filter(criterion -> criterion.code().equals(code)).findFirst();
  }

  /** Whether a hazard of the subject may be reported under the criterion. */
  default boolean belongsTo(Criterion criterion, Sector sector) {
    return criterion.table().equals(SectorCatalogue.GENERAL_TABLE)
        || criterion.table().equals(sector.criteriaTable());
  }
}
