package org.bihuan.supervision.process;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.bihuan.supervision.InstanceStory;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricDecisionOutputInstance;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionInputInstanceEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionOutputInstanceEntity;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells which rules decided, in the version of the table that was in force. */
@Component
class DecisionTraces {

  /** Nobody reads more; a matter that decides more often shows its first. */
  private static final int MOST = 200;

  private final HistoryService historyService;
  private final RepositoryService repositoryService;

  DecisionTraces(HistoryService historyService, RepositoryService repositoryService) {
    this.historyService = historyService;
    this.repositoryService = repositoryService;
  }

  List<InstanceStory.Decision> of(String instance) {
    return historyService
        .createHistoricDecisionInstanceQuery()
        .processInstanceId(instance)
        .includeInputs()
        .includeOutputs()
        .disableBinaryFetching()
        .disableCustomObjectDeserialization()
        .orderByEvaluationTime()
        .asc()
        .listPage(0, MOST)
        .stream()
        .map(this::decision)
        .toList();
  }

  private InstanceStory.Decision decision(HistoricDecisionInstance decision) {
    DecisionTable table = table(decision);
    List<Rule> rows = table == null ? List.of() : List.copyOf(table.getRules());
    List<String> ids = rows.stream().map(Rule::getId).toList();
    List<String> columns = table == null ? List.of() : columns(table);
    List<HistoricDecisionOutputInstance> outputs =
        decision.getOutputs().stream()
            .sorted(
                Comparator.comparing(
                        HistoricDecisionOutputInstance::getRuleOrder,
                        Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(output -> columns.indexOf(output.getClauseId())))
            .toList();
    return new InstanceStory.Decision(
        decision.getId(),
        decision.getDecisionDefinitionKey(),
        Models.nameOr(decision.getDecisionDefinitionName(), decision.getDecisionDefinitionKey()),
        repositoryService.getDecisionDefinition(decision.getDecisionDefinitionId()).getVersion(),
        decision.getEvaluationTime().toInstant(),
        decision.getActivityId() == null ? "" : decision.getActivityId(),
        decision.getInputs().stream()
            .sorted(Comparator.comparing(input -> columns.indexOf(input.getClauseId())))
            .map(
                input ->
                    new InstanceStory.Input(
                        Models.nameOr(input.getClauseName(), input.getClauseId()),
                        Values.text(
                            ((HistoricDecisionInputInstanceEntity) input).getTypedValue(false))))
            .toList(),
        outputs.stream()
            .map(
                output ->
                    new InstanceStory.Output(
                        ids.indexOf(output.getRuleId()) + 1,
                        Models.nameOr(
                            output.getClauseName(),
                            Models.nameOr(output.getVariableName(), output.getClauseId())),
                        Values.text(
                            ((HistoricDecisionOutputInstanceEntity) output).getTypedValue(false))))
            .toList(),
        outputs.stream()
            .map(output -> ids.indexOf(output.getRuleId()))
            .filter(row -> row >= 0)
            .distinct()
            .map(row -> rule(row + 1, rows.get(row)))
            .toList());
  }

  /** The table in the version of that day; null for a decision that is none. */
  private @Nullable DecisionTable table(HistoricDecisionInstance decision) {
    DmnModelInstance model =
        repositoryService.getDmnModelInstance(decision.getDecisionDefinitionId());
    return model.getModelElementById(decision.getDecisionDefinitionKey()) instanceof Decision found
            && found.getExpression() instanceof DecisionTable table
        ? table
        : null;
  }

  private static List<String> columns(DecisionTable table) {
    return Stream.concat(
            table.getInputs().stream().map(Input::getId),
            table.getOutputs().stream().map(Output::getId))
        .toList();
  }

  private static InstanceStory.Rule rule(int number, Rule rule) {
    List<String> conditions = new ArrayList<>();
    List<Input> inputs = List.copyOf(((DecisionTable) rule.getParentElement()).getInputs());
    List<InputEntry> entries = List.copyOf(rule.getInputEntries());
    for (int i = 0; i < entries.size(); i++) {
      String cell = entries.get(i).getText() == null ? "" : entries.get(i).getTextContent().strip();
      if (!cell.isEmpty() && !cell.equals("-")) {
        conditions.add(label(inputs.get(i)) + "：" + cell);
      }
    }
    return new InstanceStory.Rule(
        number,
        rule.getId(),
        rule.getDescription() == null ? "" : rule.getDescription().getTextContent().strip(),
        conditions);
  }

  private static String label(Input input) {
    @Nullable String label = input.getLabel();
    return Models.nameOr(label, input.getId());
  }
}
