package org.bihuan.mobile;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tasks of the current person. */
public interface PhoneTasks {

  /** A list of tasks. */
  enum Which {
    /** Claimed by the person. */
    MINE,
    /** Offered to the person's offices and claimed by nobody. */
    OFFERED
  }

  /** Some tasks, the one due first at the head, and how many there are. */
  record Page(List<PhoneTask> tasks, long total) {}

  /**
   * A page of tasks.
   *
   * @param words part of a title, a number or a place; empty for all
   * @param first how many to leave out
   */
  Page list(Which which, String words, int first, int count);

  /**
   * A task that the person sees.
   *
   * @throws org.bihuan.problem.NotFoundException when there is none
   */
  PhoneTask require(String id);

  void claim(String id);

  void giveBack(String id);

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
