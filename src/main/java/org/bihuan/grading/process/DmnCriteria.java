package org.bihuan.grading.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bihuan.grading.Criteria;
import org.bihuan.grading.Criterion;
import org.bihuan.grading.Grade;
import org.bihuan.grading.Sector;
import org.bihuan.grading.SectorCatalogue;
import org.bihuan.process.PlatformCommands;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the criteria from the latest version of each table; a version is read once. */
@Component
class DmnCriteria implements Criteria {

  private record TableVersion(String definitionId, List<Criterion> criteria) {}

  private final RepositoryService repositoryService;
  private final SectorCatalogue sectors;
  private final PlatformCommands commands;
  private final Map<String, TableVersion> tables = new ConcurrentHashMap<>();

  DmnCriteria(
      RepositoryService repositoryService,
      SectorCatalogue sectors,
      PlatformCommands commands) {
    this.repositoryService = repositoryService;
    this.sectors = sectors;
    this.commands = commands;
  }

  /** Criteria are no secret: whoever may report may read them. */
  @Override
  public List<Criterion> all() {
    return commands.run(
        () -> {
          Map<String, DecisionDefinition> latest = new LinkedHashMap<>();
          repositoryService
              .createDecisionDefinitionQuery()
              .decisionDefinitionKeyLike("criteria-%")
              .latestVersion()
              .list()
              .forEach(definition -> latest.put(definition.getKey(), definition));
          List<Criterion> criteria = new ArrayList<>();
          for (String table : tableKeys()) {
            DecisionDefinition definition = latest.get(table);
            if (definition != null) {
              criteria.addAll(criteria(definition));
            }
          }
          return List.copyOf(criteria);
        });
  }

  private List<String> tableKeys() {
    List<String> keys = new ArrayList<>(List.of(SectorCatalogue.GENERAL_TABLE));
    sectors.all().stream()
        .map(Sector::criteriaTable)
        .filter(table -> !table.isEmpty())
        .forEach(keys::add);
    return keys;
  }

  private List<Criterion> criteria(DecisionDefinition definition) {
    return tables
        .compute(
            definition.getKey(),
            (key, known) ->
                known != null && known.definitionId().equals(definition.getId())
                    ? known
                    : new TableVersion(definition.getId(), read(definition)))
        .criteria();
  }

  private List<Criterion> read(DecisionDefinition definition) {
    DmnModelInstance model = repositoryService.getDmnModelInstance(definition.getId());
    Collection<DecisionTable> found = model.getModelElementsByType(DecisionTable.class);
    DecisionTable table = found.iterator().next();
    List<String> outputs = table.getOutputs().stream().map(Output::getName).toList();
    return table.getRules().stream().map(rule -> criterion(definition, outputs, rule)).toList();
  }

  private static Criterion criterion(
      DecisionDefinition definition, List<String> outputs, Rule rule) {
    List<OutputEntry> entries = List.copyOf(rule.getOutputEntries());
    var inputs = List.copyOf(rule.getInputEntries());
    String validity = inputs.get(1).getTextContent().trim();
    ValidityCell days = ValidityCell.of(validity);
    return new Criterion(
        unquoted(inputs.get(0).getTextContent()),
        definition.getKey(),
        output(outputs, entries, "text"),
        output(outputs, entries, "source"),
        Grade.of(output(outputs, entries, "grade")),
        output(outputs, entries, "kind"),
        validity,
        days.from(),
        days.to(),
        rule.getDescription() == null ? "" : rule.getDescription().getTextContent().trim());
  }

  private static String output(List<String> names, List<OutputEntry> entries, String name) {
    return unquoted(entries.get(names.indexOf(name)).getTextContent());
  }

  private static String unquoted(@Nullable String cell) {
    String text = cell == null ? "" : cell.trim();
    return text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"")
        ? text.substring(1, text.length() - 1).replace("\\\"", "\"")
        : text;
  }
}
