package org.bihuan.notification;

import org.bihuan.organisation.Colleague;

/** The ways out of the platform. A failure is an exception, and the caller tries again. */
public interface Channels {

  /** Whether a mail server is set. */
  boolean canMail();

  /** Sends a mail; the same notice to the same person always has the same message id. */
  void mail(Notice notice, Colleague person);

  void post(Notice notice, Robot robot);

  /**
   * Insists that an address is one of the vendors'.
   *
   * @throws org.bihuan.problem.RefusedInputException in Chinese
   */
  void checkAddress(String url);
}
