package org.bihuan.assessment;

import java.util.List;

/** What the facts are worth. */
public interface ScoreRules {

  /** One line for each item that is assessed. */
  List<Scored> score(UnitFacts facts);

  /**
   * The points of one item.
   *
   * @param reason why these points and not others
   * @param source the rule's source
   */
  record Scored(String item, String name, int full, int points, String reason, String source) {}
}
