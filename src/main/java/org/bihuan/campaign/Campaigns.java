package org.bihuan.campaign;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Starts campaigns through their model, as Tasklist does. */
public interface Campaigns {

  /**
   * Starts a campaign on behalf of the current person.
   *
   * @param start the day on which the plan's start is to fall; null keeps the plan's own dates
   * @throws org.bihuan.problem.RefusedInputException when the plan is unknown or faulty; nothing is
   *     started
   * @throws org.bihuan.problem.ForbiddenException when the person is not of 街道安委办
   */
  Campaign start(String plan, @Nullable LocalDate start);

  /**
   * Registers a measure on behalf of the current person.
   *
   * @param entry raw values by field name
   * @throws org.bihuan.problem.RefusedInputException when a field is faulty; nothing is registered
   */
  Measure registerMeasure(Map<String, ? extends @Nullable Object> entry);
}
