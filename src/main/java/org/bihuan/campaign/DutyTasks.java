package org.bihuan.campaign;

/** The open tasks of a duty. */
public interface DutyTasks {

  /** Shows a duty's new deadline in its tasks. */
  void showDeadline(Duty duty);
}
