package org.bihuan.evidence.process;

import java.util.Map;
import java.util.Optional;
import org.bihuan.evidence.EvidenceDemand;
import org.bihuan.evidence.EvidenceRules;
import org.bihuan.hazard.Hazard;
import org.bihuan.process.DecisionTables;
import org.springframework.stereotype.Component;

/** The table {@code evidence-requirement}. */
@Component
class DmnEvidenceRules implements EvidenceRules {

  private static final String TABLE = "evidence-requirement";

  /** The steps of the table by the tasks of the loop. */
  private static final Map<String, String> STEPS =
      Map.of("Task_RectifyHazard", "rectify", "Task_ReinspectHazard", "reinspect");

  private final DecisionTables tables;

  DmnEvidenceRules(DecisionTables tables) {
    this.tables = tables;
  }

  @Override
  public Optional<EvidenceDemand> demand(String taskKey, Hazard hazard) {
    String step = STEPS.get(taskKey);
    if (step == null) {
      return Optional.empty();
    }
    return tables
        .rows(
            TABLE,
            Map.of(
                "step", step,
                "grade", hazard.grade().code(),
                "sector", hazard.facts().sector(),
                "fixedOnSpot", hazard.facts().fixedOnSpot()))
        .stream()
        .findFirst()
        .map(
            row ->
                new EvidenceDemand(
                    DecisionTables.number(row, "before"),
                    DecisionTables.number(row, "after"),
                    DecisionTables.number(row, "documents"),
                    DecisionTables.text(row, "rule")));
  }
}
