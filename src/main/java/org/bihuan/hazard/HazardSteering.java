package org.bihuan.hazard;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What people ask of a hazard on its way, besides its tasks. */
public interface HazardSteering {

  /**
   * Asks for an extension on behalf of the current person.
   *
   * @param request {@code reason}, {@code measures} and {@code requestedUntil}
   * @throws org.bihuan.problem.RefusedInputException when a field is faulty or the hazard cannot be
   *     extended
   * @throws org.bihuan.problem.ForbiddenException when the person is not of the responsible office
   */
  void requestExtension(String number, Map<String, ? extends @Nullable Object> request);

  /**
   * Corrects facts, grade or office on behalf of the current person.
   *
   * @param correction the fields of the form {@code change-hazard}
   * @throws org.bihuan.problem.RefusedInputException when a field is faulty or nothing changes
   * @throws org.bihuan.problem.ForbiddenException when the person is not of 街道安委办
   */
  void change(String number, Map<String, ? extends @Nullable Object> correction);
}
