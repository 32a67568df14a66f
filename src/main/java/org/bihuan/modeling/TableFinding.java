package org.bihuan.modeling;

import java.util.List;

/**
 * Something that is wrong, or may be, with a decision table.
 *
 * @param severity whether the table is refused for it
 * @param decision id of the decision
 * @param rules numbers of the rules concerned, from 1 as Camunda Modeler counts them
 * @param message what is wrong, in Chinese
 */
record TableFinding(Severity severity, String decision, List<Integer> rules, String message) {

  enum Severity {
    ERROR,
    WARNING
  }

  TableFinding {
    rules = List.copyOf(rules);
  }

  /** The finding as a modeler reads it. */
  String sentence() {
    return "决策表 " + decision + " " + where() + message;
  }

  private String where() {
    return rules.isEmpty()
        ? ""
        : String.join("与", rules.stream().map(rule -> "第 " + rule + " 行").toList());
  }
}
