package org.bihuan.inspection;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The task of the inspectors of a visit. */
public interface VisitTasks {

  /**
   * Hands in the record of an inspection, as its form does.
   *
   * @throws org.bihuan.problem.RefusedInputException when an answer is faulty or the list is not done
   * @throws org.bihuan.problem.ConflictException when the current person has no such task
   */
  void handIn(String visit, Map<String, @Nullable Object> answers);
}
