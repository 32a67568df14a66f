package org.bihuan.grading;

import java.util.List;

/** Finds criteria by words of their text, of their clause or of their code. */
public interface CriteriaSearch {

  /**
   * The criteria that the words fit, best first: those with the code, then those that hold all words
   * as they are written, then those that resemble them.
   */
  List<Criterion> find(List<Criterion> criteria, String words);
}
