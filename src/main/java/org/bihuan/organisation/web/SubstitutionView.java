package org.bihuan.organisation.web;

import java.time.LocalDate;
import java.util.UUID;
import org.bihuan.organisation.PeopleDirectory;
import org.bihuan.organisation.Substitution;

/** A substitution as people read it. */
record SubstitutionView(
    UUID id,
    String absent,
    String absentName,
    String substitute,
    String substituteName,
    LocalDate firstDay,
    LocalDate lastDay,
    String reason,
    String madeByName) {

  static SubstitutionView of(Substitution made, PeopleDirectory people) {
    return new SubstitutionView(
        made.id(),
        made.absent(),
        people.nameOf(made.absent()),
        made.substitute(),
        people.nameOf(made.substitute()),
        made.firstDay(),
        made.lastDay(),
        made.reason(),
        people.nameOf(made.madeBy()));
  }
}
