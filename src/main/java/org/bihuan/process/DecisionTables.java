package org.bihuan.process;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/**
 * Looks rules up in the deployed decision tables, on the platform's behalf and whoever is at work.
 * Looking up leaves no trace in the engine's history: what is decided by it is kept where it is done.
 */
@Component
public class DecisionTables {

  /** Answers kept of a table; beyond them it starts anew, so that no input can fill the memory. */
  private static final int MOST_ANSWERS = 10_000;

  /** A version of a table, with its answers so far: the same inputs have the same answer. */
  private record Parsed(
      String definitionId,
      DmnDecision decision,
      Map<Map<String, Object>, List<Map<String, Object>>> answers) {}

  private final RepositoryService repositoryService;
  private final PlatformCommands commands;
  private final DmnEngine engine = DmnDates.configuration().buildEngine();
  private final Map<String, Parsed> parsed = new ConcurrentHashMap<>();

  DecisionTables(RepositoryService repositoryService, PlatformCommands commands) {
    this.repositoryService = repositoryService;
    this.commands = commands;
  }

  /** The rows of the latest version of a table that apply, each as values by output name. */
  public List<Map<String, Object>> rows(String table, Map<String, Object> variables) {
    return rows(latest(table), variables);
  }

  /** The same for many inputs, in their order; the latest version is looked up once. */
  public List<List<Map<String, Object>>> rowsOfEach(
      String table, List<Map<String, Object>> inputs) {
    if (inputs.isEmpty()) {
      return List.of();
    }
    Parsed latest = latest(table);
    return inputs.stream().map(variables -> rows(latest, variables)).toList();
  }

  private List<Map<String, Object>> rows(Parsed latest, Map<String, Object> variables) {
    if (latest.answers().size() > MOST_ANSWERS) {
      latest.answers().clear();
    }
    return latest
        .answers()
        .computeIfAbsent(
            Map.copyOf(variables),
            inputs -> engine.evaluateDecision(latest.decision(), inputs).getResultList());
  }

  private Parsed latest(String table) {
    DecisionDefinition definition =
        commands.run(
            () ->
                repositoryService
                    .createDecisionDefinitionQuery()
                    .decisionDefinitionKey(table)
                    .latestVersion()
                    .singleResult());
    if (definition == null) {
      throw new IllegalStateException("没有部署决策表 " + table);
    }
    return parsed.compute(
        table,
        (key, known) ->
            known != null && known.definitionId().equals(definition.getId())
                ? known
                : new Parsed(
                    definition.getId(), parse(definition), new ConcurrentHashMap<>()));
  }

  private DmnDecision parse(DecisionDefinition definition) {
    InputStream model =
        commands.run(() -> repositoryService.getDecisionModel(definition.getId()));
    return engine.parseDecision(definition.getKey(), model);
  }

  /** The text of an output; empty where the table leaves it empty. */
  public static String text(Map<String, Object> row, String output) {
    Object value = row.get(output);
    return value == null ? "" : value.toString();
  }

  /**
   * The number of an output.
   *
   * @throws IllegalStateException when the table leaves it empty or holds no number there
   */
  public static int number(Map<String, Object> row, String output) {
    if (row.get(output) instanceof Number number) {
      return number.intValue();
    }
    throw new IllegalStateException("决策表的“" + output + "”不是数：" + row);
  }
}
