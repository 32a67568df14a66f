package org.bihuan.mobile;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tasks of the current person, done on a page of their own. */
public interface PhoneTasks {

  /** The form of a task, filled with what is known. */
  PhoneForm form(String id);

  /** Names of the fields that the form does not show with these answers. */
  Set<String> hidden(String id, Map<String, @Nullable Object> answers);

  /**
   * Completes a task with the answers of its form, by name of field.
   *
   * @throws org.bihuan.problem.RefusedInputException in Chinese, when an answer is missing or wrong
   */
  void complete(String id, Map<String, @Nullable Object> answers);
}
