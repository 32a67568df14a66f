package org.bihuan.process;

/** Whether the current person may work on a task, and not only look at it. */
public interface TaskRights {

  /** A task that does not exist may be worked on by nobody. */
  boolean mayWorkOn(String taskId);
}
