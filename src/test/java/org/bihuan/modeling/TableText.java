package org.bihuan.modeling;

import java.util.ArrayList;
import java.util.List;

/** Writes a decision table as a modeler's tool would, for tests. */
public final class TableText {

  private String id = "table";
  private final String hitPolicy;
  private final String[] columns;
  private final List<String> rules = new ArrayList<>();
  private String outputType = "string";

  /** {@code columns} are label, type and, where there are any, the allowed values, by colons. */
  public TableText(String hitPolicy, String... columns) {
    this.hitPolicy = hitPolicy;
    this.columns = columns.clone();
  }

  /** Gives the decision another id than {@code table}. */
  public TableText of(String decision) {
    id = decision;
    return this;
  }

  TableText output(String type) {
    outputType = type;
    return this;
  }

  /** The cells of a rule, the result last. */
  public TableText row(String... cells) {
    int number = rules.size() + 1;
    StringBuilder rule = new StringBuilder("<rule id=\"Rule_" + number + "\">");
    for (int i = 0; i < cells.length; i++) {
      boolean result = i == cells.length - 1;
      String kind = result ? "outputEntry" : "inputEntry";
      rule.append(
          "<%s id=\"E_%d_%d\"><text>%s</text></%s>"
              .formatted(
                  kind,
                  number,
                  i,
                  cells[i].replace("&", "&amp;").replace("<", "&lt;"),
                  kind));
    }
    rules.add(rule.append("</rule>").toString());
    return this;
  }

  public String text() {
    StringBuilder inputs = new StringBuilder();
    for (int i = 0; i < columns.length; i++) {
      String[] parts = columns[i].split(":", -1);
      String type = parts[1].isEmpty() ? "" : " typeRef=\"" + parts[1] + "\"";
      inputs.append(
          "<input id=\"I%d\" label=\"%s\"><inputExpression id=\"X%d\"%s><text>c%d</text></inputExpression>%s</input>"
              .formatted(
                  i,
                  parts[0],
                  i,
                  type,
                  i,
                  parts.length > 2
                      ? "<inputValues id=\"V" + i + "\"><text>" + parts[2] + "</text></inputValues>"
                      : ""));
    }
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
            xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="d" name="d" namespace="n">
          <decision id="%s" name="表" camunda:historyTimeToLive="P10D">
            <decisionTable id="t" hitPolicy="%s">%s<output id="O" label="结果" name="result" typeRef="%s"/>
            %s</decisionTable>
          </decision>
        </definitions>
        """
        .formatted(id, hitPolicy.replace("_", " "), inputs, outputType, String.join("", rules));
  }
}
