package org.bihuan.modeling;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.bihuan.modeling.TableFinding.Severity;
import org.bihuan.problem.FieldProblem;
import org.bihuan.process.ModelCheck;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.xml.ModelException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Verifies the decision tables of every deployment; a warning is logged and goes through. */
@Component
class DecisionTableVerifier implements ModelCheck {

  private static final Logger LOG = LoggerFactory.getLogger(DecisionTableVerifier.class);

  @Override
  public List<FieldProblem> check(String file, byte[] content) {
    if (!file.endsWith(".dmn")) {
      return List.of();
    }
    List<TableFinding> findings;
    try {
      findings =
          DecisionTableCheck.findings(
              Dmn.readModelFromStream(new ByteArrayInputStream(content)));
    } catch (ModelException e) {
      return List.of(new FieldProblem(file, "模型文件 " + file + " 无法解析，不是有效的 DMN"));
    }
    findings.stream()
        .filter(finding -> finding.severity() == Severity.WARNING)
        .forEach(finding -> LOG.warn("{}：{}", file, finding.sentence()));
    return findings.stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .map(finding -> new FieldProblem(file, file + "：" + finding.sentence()))
        .toList();
  }
}
