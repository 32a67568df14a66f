package org.bihuan.matter;

import java.util.Map;

/** Keeps what must not be written out of the history of the matters of one kind. */
public interface WordsGuard {

  /**
   * Looks at what is about to be kept.
   *
   * @throws org.bihuan.problem.RefusedInputException when it must not be
   */
  void check(String matter, Map<String, String> words);
}
