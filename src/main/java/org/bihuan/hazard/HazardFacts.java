package org.bihuan.hazard;

import java.time.LocalDate;
import java.util.List;

/**
 * What was found. Checked: codes exist, the day is not in the future, texts are trimmed.
 *
 * @param sector code of the subject
 * @param criteria codes of the stated criteria, may be empty
 * @param placeKind kind of place, empty when not stated
 * @param community code of the community
 * @param enterprise empty when none is concerned
 * @param source how it was found (发现方式)
 * @param fixedOnSpot put right at once (立查立改)
 */
public record HazardFacts(
    String title,
    String description,
    String sector,
    List<String> criteria,
    String placeKind,
    String community,
    String place,
    String enterprise,
    LocalDate foundOn,
    String source,
    boolean fixedOnSpot) {

  public HazardFacts {
    criteria = List.copyOf(criteria);
  }
}
