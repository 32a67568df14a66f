package org.bihuan.hazard;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Brings hazards into the loop, and out of it before its end. */
public interface HazardReporting {

  /**
   * Reports a hazard on behalf of the current person.
   *
   * @param facts raw values by field name, see {@link HazardFactsReader}
   * @return the hazard, graded and with its office and deadline
   * @throws org.bihuan.problem.RefusedInputException when a field is faulty; nothing is created
   * @throws org.bihuan.problem.ForbiddenException when the person may not report
   */
  Hazard report(Map<String, ? extends @Nullable Object> facts);

  /**
   * Reports a hazard that the current person has verified before: it is confirmed at once and goes to
   * the office that answers for it.
   *
   * @param comment how it was verified
   * @throws org.bihuan.problem.RefusedInputException when a field is faulty; nothing is created
   */
  Hazard reportVerified(Map<String, ? extends @Nullable Object> facts, String comment);

  /**
   * Reports that a hazard has been rectified, on behalf of the current actor: the re-inspection is
   * next. Photos and papers that the step demands must be there.
   *
   * @throws org.bihuan.problem.RefusedInputException when it is not being rectified or something is
   *     missing
   */
  void rectified(String number, String measures);

  /**
   * Withdraws an open hazard at whatever step it stands.
   *
   * @throws org.bihuan.problem.RefusedInputException when the reason is blank or the hazard has
   *     ended
   * @throws org.bihuan.problem.ForbiddenException when the person is not of 街道安委办
   */
  void withdraw(String number, String reason);
}
