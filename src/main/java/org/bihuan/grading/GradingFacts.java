package org.bihuan.grading;

import java.time.LocalDate;
import java.util.List;

/**
 * What a grade depends on. All codes have been checked before.
 *
 * @param sector subject
 * @param criteria codes of the criteria that the finder stated, may be empty
 * @param placeKind kind of place, empty when not stated
 * @param foundOn the day of finding, which decides the edition of each standard
 * @param fixedOnSpot put right at once (立查立改)
 */
public record GradingFacts(
    Sector sector,
    List<String> criteria,
    String placeKind,
    LocalDate foundOn,
    boolean fixedOnSpot) {

  public GradingFacts {
    criteria = List.copyOf(criteria);
  }
}
