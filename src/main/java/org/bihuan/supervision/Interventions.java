package org.bihuan.supervision;

/** Interventions into the engine. */
public interface Interventions {

  /**
   * Does it, looks at what came of it, and takes everything back.
   *
   * @throws org.bihuan.problem.RefusedInputException when the intervention names what is not there
   * @throws org.bihuan.problem.NotFoundException when there is no such instance
   */
  InterventionPreview preview(String id, Intervention intervention);

  /**
   * Does it, and keeps who did it and why.
   *
   * @throws org.bihuan.problem.RefusedInputException when it cannot be done
   * @throws org.bihuan.problem.NotFoundException when there is no such instance
   */
  Done intervene(String id, Intervention intervention);

  /**
   * What was done.
   *
   * @param id the instance that goes on: a new one after a restart
   * @param message what was done, in Chinese
   */
  record Done(String id, String action, String actionName, String message) {}
}
