package org.bihuan.assessment;

import java.util.List;

/** An assessment was published; published in the transaction in which it is. */
public record AssessmentPublished(Publication publication, List<UnitScore> units) {

  public AssessmentPublished {
    units = List.copyOf(units);
  }
}
