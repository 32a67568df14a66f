package org.bihuan.deadline;

/** The running watch of a matter, which waits for its next moment. */
public interface DeadlineWatch {

  /** Lets the watch wait for what is next now; nothing happens when none runs. */
  void reschedule(String matter);
}
