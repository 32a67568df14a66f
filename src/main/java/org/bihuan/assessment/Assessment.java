package org.bihuan.assessment;

import java.util.List;
import org.bihuan.bulletin.Period;
import org.jspecify.annotations.Nullable;

/**
 * The scores of a period.
 *
 * @param publication null while it is only what the facts say now
 * @param units by kind and rank
 */
public record Assessment(
    Period period, @Nullable Publication publication, List<UnitScore> units) {

  public Assessment {
    units = List.copyOf(units);
  }
}
