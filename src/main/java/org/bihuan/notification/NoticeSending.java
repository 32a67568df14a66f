package org.bihuan.notification;

/** Sends notices later, in jobs of their own. */
public interface NoticeSending {

  /** Sends a notice once the current transaction is committed; never when it is rolled back. */
  void start(long notice);
}
