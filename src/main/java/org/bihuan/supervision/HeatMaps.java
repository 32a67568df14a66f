package org.bihuan.supervision;

import org.jspecify.annotations.Nullable;

/** Adds up the engine's history by the nodes of a model. */
public interface HeatMaps {

  /**
   * The heat of a model over some days.
   *
   * @param version null for all versions together
   * @throws org.bihuan.problem.NotFoundException when there is no such model
   */
  ModelHeat heat(String key, @Nullable Integer version, SupervisionParameters.Period period);
}
