package org.bihuan.grading;

import java.util.List;

/**
 * Who answers for the hazards of a subject.
 *
 * @param office code of the responsible, leading office
 * @param cooperating codes of the offices that cooperate
 * @param districtBody code of the district body that supervises
 */
public record Responsibility(String office, List<String> cooperating, String districtBody) {

  public Responsibility {
    cooperating = List.copyOf(cooperating);
  }
}
