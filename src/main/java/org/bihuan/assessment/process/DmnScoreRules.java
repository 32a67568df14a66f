package org.bihuan.assessment.process;

import java.util.List;
import org.bihuan.assessment.ScoreRules;
import org.bihuan.assessment.UnitFacts;
import org.bihuan.process.DecisionTables;
import org.springframework.stereotype.Component;

@Component
class DmnScoreRules implements ScoreRules {

  private final DecisionTables tables;

  DmnScoreRules(DecisionTables tables) {
    this.tables = tables;
  }

  @Override
  public List<Scored> score(UnitFacts facts) {
    return tables.rows("assessment-score", facts.inputs()).stream()
        .map(
            row ->
                new Scored(
                    DecisionTables.text(row, "item"),
                    DecisionTables.text(row, "itemName"),
                    DecisionTables.number(row, "full"),
                    DecisionTables.number(row, "points"),
                    DecisionTables.text(row, "reason"),
                    DecisionTables.text(row, "source")))
        .toList();
  }
}
