package org.bihuan.campaign;

/** The running schedule of a subject, which waits for its next opening. */
public interface DutySchedule {

  /** Lets it wait for what opens next now; nothing happens when none runs. */
  void reschedule(String subjectKey);
}
