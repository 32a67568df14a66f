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
   * Cancels a campaign that runs, with everything of it.
   *
   * @throws org.bihuan.problem.RefusedInputException when the reason is blank or it has ended
   * @throws org.bihuan.problem.ForbiddenException when the person is not of 街道安委办
   */
  void cancel(String key, String reason);

  /**
   * Withdraws a duty that need not be done.
   *
   * @throws org.bihuan.problem.RefusedInputException when the reason is blank or it has ended
   * @throws org.bihuan.problem.ForbiddenException when the person is not of 街道安委办
   */
  void withdraw(Duty duty, String reason);

  /**
   * Registers a measure on behalf of the current person.
   *
   * @param entry raw values by field name
   * @throws org.bihuan.problem.RefusedInputException when a field is faulty; nothing is registered
   */
  Measure registerMeasure(Map<String, ? extends @Nullable Object> entry);
}
