package org.bihuan.publicreport;

import java.util.concurrent.Callable;

/** The model {@code public-report}, as the room sees it. */
public interface ReportProcess {

  /** The name under which is kept what somebody without an account does. */
  String PUBLIC = "public";

  void start(Report report, String title);

  /** The hazard of a report has left the loop. */
  void hazardEnded(String number);

  /** Does something in the name of the public. */
  <T> T asPublic(Callable<T> work);
}
