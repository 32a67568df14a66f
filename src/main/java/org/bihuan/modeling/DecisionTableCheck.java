package org.bihuan.modeling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.modeling.TableFinding.Severity;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.UnaryTests;
import org.jspecify.annotations.Nullable;

/**
 * Verifies a decision table without running it: type errors, duplicate, conflicting and shadowed rules
 * refuse it; combinations that no rule covers are a warning, since a table may leave them out on
 * purpose.
 */
final class DecisionTableCheck {

  /** An input column. */
  record Column(String label, CellType type, List<String> allowed) {}

  private final String decision;
  private final DecisionTable table;
  private final List<Column> columns = new ArrayList<>();
  private final List<List<InputCell>> rows = new ArrayList<>();
  private final List<List<String>> outputs = new ArrayList<>();
  private final List<TableFinding> findings = new ArrayList<>();

  private DecisionTableCheck(String decision, DecisionTable table) {
    this.decision = decision;
    this.table = table;
  }

  /** What is found in every table of a model. */
  static List<TableFinding> findings(DmnModelInstance model) {
    List<TableFinding> findings = new ArrayList<>();
    for (Decision decision : model.getModelElementsByType(Decision.class)) {
      if (decision.getExpression() instanceof DecisionTable table) {
        DecisionTableCheck check = new DecisionTableCheck(decision.getId(), table);
        check.run();
        findings.addAll(check.findings);
      }
    }
    return findings;
  }

  private void run() {
    readColumns();
    readRules();
    if (findings.isEmpty()) {
      compareRules();
      if (hitPolicy() != HitPolicy.COLLECT && hitPolicy() != HitPolicy.RULE_ORDER) {
        new TableGaps(columns, rows)
            .find()
            .forEach(
                gap ->
                    findings.add(
                        new TableFinding(
                            Severity.WARNING, decision, List.of(), "没有规则覆盖：" + gap)));
      }
    }
  }

  private HitPolicy hitPolicy() {
    return table.getHitPolicy() == null ? HitPolicy.UNIQUE : table.getHitPolicy();
  }

  private void readColumns() {
    for (Input input : table.getInputs()) {
      String typeRef =
          input.getInputExpression() == null
              ? null
              : input.getInputExpression().getTypeRef();
      columns.add(
          new Column(
              label(input.getLabel(), input.getId()),
              type(label(input.getLabel(), input.getId()), typeRef),
              allowed(input.getInputValues())));
    }
    for (Output output : table.getOutputs()) {
      type(label(output.getLabel(), output.getName()), output.getTypeRef());
    }
  }

  private static String label(@Nullable String label, @Nullable String otherwise) {
    return label == null || label.isBlank() ? String.valueOf(otherwise) : label;
  }

  private CellType type(String label, @Nullable String typeRef) {
    Optional<CellType> type = CellType.of(typeRef == null ? "" : typeRef);
    if (type.isEmpty()) {
      error(List.of(), "列“" + label + "”的类型“" + typeRef + "”不能使用");
    }
    return type.orElse(CellType.ANY);
  }

  private static List<String> allowed(@Nullable UnaryTests values) {
    if (values == null || values.getText() == null) {
      return List.of();
    }
    return Arrays.stream(values.getText().getTextContent().split(","))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .map(DecisionTableCheck::unquoted)
        .toList();
  }

  private static String unquoted(String text) {
    return text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"")
        ? text.substring(1, text.length() - 1)
        : text;
  }

  private void readRules() {
    int number = 0;
    for (Rule rule : table.getRules()) {
      number++;
      List<InputEntry> inputs = List.copyOf(rule.getInputEntries());
      List<OutputEntry> results = List.copyOf(rule.getOutputEntries());
      if (inputs.size() != columns.size() || results.size() != table.getOutputs().size()) {
        error(List.of(number), "的单元格数与列数不符");
        continue;
      }
      List<InputCell> cells = new ArrayList<>();
      for (int column = 0; column < inputs.size(); column++) {
        cells.add(inputCell(number, columns.get(column), content(inputs.get(column))));
      }
      rows.add(cells);
      outputs.add(results.stream().map(DecisionTableCheck::content).toList());
      checkOutputs(number, results);
    }
  }

  private static String content(DmnElement entry) {
    String text =
        entry instanceof InputEntry input
            ? input.getText() == null ? "" : input.getText().getTextContent()
            : entry.getTextContent();
    return text == null ? "" : text.strip();
  }

  private InputCell inputCell(int rule, Column column, String text) {
    try {
      InputCell cell = InputCell.of(text, column.type());
      if (!column.allowed().isEmpty()) {
        cell.values().stream()
            .filter(value -> !column.allowed().contains(value))
            .forEach(
                value ->
                    error(
                        List.of(rule),
                        "列“" + column.label() + "”的“" + value + "”不在允许值之列"));
      }
      return cell;
    } catch (InputCell.FaultyCellException e) {
      error(List.of(rule), "列“" + column.label() + "”：" + e.getMessage());
      return new InputCell(InputCell.Kind.ANYTHING, Set.of(), List.of(), "任意");
    }
  }

  private void checkOutputs(int rule, List<OutputEntry> results) {
    int index = 0;
    for (Output output : table.getOutputs()) {
      String text = content(results.get(index++));
      CellType type =
          CellType.of(output.getTypeRef() == null ? "" : output.getTypeRef())
              .orElse(CellType.ANY);
      String label = label(output.getLabel(), output.getName());
      if (!OutputCell.fits(text, type)) {
        error(List.of(rule), "列“" + label + "”：“" + text + "”不是" + type.label());
      }
      List<String> allowed = allowed(output.getOutputValues());
      if (!allowed.isEmpty()
          && OutputCell.isLiteral(text)
          && !allowed.contains(unquoted(text))) {
        error(List.of(rule), "列“" + label + "”的“" + unquoted(text) + "”不在允许值之列");
      }
    }
  }

  private void compareRules() {
    for (int later = 1; later < rows.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        compare(earlier, later);
      }
    }
  }

  private void compare(int earlier, int later) {
    List<Integer> both = List.of(earlier + 1, later + 1);
    boolean sameOutputs = outputs.get(earlier).equals(outputs.get(later));
    boolean covered = covers(rows.get(earlier), rows.get(later));
    boolean sameInputs = covered && covers(rows.get(later), rows.get(earlier));
    if (sameInputs && sameOutputs) {
      error(both, "重复");
      return;
    }
    switch (hitPolicy()) {
      case UNIQUE -> refuseOverlap(earlier, later, "冲突");
      case ANY -> {
        if (!sameOutputs) {
          refuseOverlap(earlier, later, "冲突，结果不同");
        }
      }
      case FIRST, PRIORITY -> {
        if (covered) {
          error(
              List.of(later + 1), "永远不会命中：第 " + (earlier + 1) + " 行已包含它的全部情形");
        }
      }
      default -> {
        // COLLECT, RULE ORDER and OUTPUT ORDER give several answers on purpose.
      }
    }
  }

  private static boolean covers(List<InputCell> whole, List<InputCell> part) {
    for (int column = 0; column < whole.size(); column++) {
      if (!whole.get(column).covers(part.get(column))) {
        return false;
      }
    }
    return true;
  }

  private void refuseOverlap(int earlier, int later, String what) {
    List<String> meeting = new ArrayList<>();
    for (int column = 0; column < columns.size(); column++) {
      Column head = columns.get(column);
      String common =
          rows.get(earlier).get(column).common(rows.get(later).get(column), head.type());
      if (common == null) {
        return;
      }
      meeting.add(head.label() + " " + common);
    }
    error(
        List.of(earlier + 1, later + 1),
        what + "：" + meeting.stream().collect(Collectors.joining("、")) + " 时同时命中");
  }

  private void error(List<Integer> rules, String message) {
    findings.add(new TableFinding(Severity.ERROR, decision, rules, message));
  }
}
