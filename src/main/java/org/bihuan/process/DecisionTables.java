package org.bihuan.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;

/** Applies decision tables on the platform's behalf, whoever is at work. */
@Component
public class DecisionTables {

  private final DecisionService decisionService;
  private final PlatformCommands commands;

  DecisionTables(DecisionService decisionService, PlatformCommands commands) {
    this.decisionService = decisionService;
    this.commands = commands;
  }

  /** The rows of the latest version of a table that apply, each as values by output name. */
  public List<Map<String, Object>> rows(String decision, Map<String, ?> variables) {
    return commands.run(
        () ->
            decisionService
                .evaluateDecisionByKey(decision)
                .variables(Map.copyOf(variables))
                .evaluate()
                .getResultList());
  }

  /**
   * The one row that applies.
   *
   * @throws IllegalStateException when none or several apply, which names table and values
   */
  public Map<String, Object> row(String decision, Map<String, ?> variables) {
    List<Map<String, Object>> rows = rows(decision, variables);
    if (rows.size() != 1) {
      throw new IllegalStateException(
          "决策表 " + decision + " 对 " + variables + " 应命中一行，实际 " + rows.size() + " 行");
    }
    return rows.get(0);
  }

  /** The text of an output; empty where the table leaves it empty. */
  public static String text(Map<String, Object> row, String output) {
    Object value = row.get(output);
    return value == null ? "" : value.toString();
  }

  /** The number of an output. */
  public static int number(Map<String, Object> row, String output) {
    return ((Number) row.get(output)).intValue();
  }
}
