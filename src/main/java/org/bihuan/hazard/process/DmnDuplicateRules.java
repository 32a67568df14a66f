package org.bihuan.hazard.process;

import java.util.Map;
import java.util.Optional;
import org.bihuan.hazard.DuplicateRules;
import org.bihuan.process.DecisionTables;
import org.springframework.stereotype.Component;

@Component
class DmnDuplicateRules implements DuplicateRules {

  private static final String TABLE = "duplicate-candidate";

  private final DecisionTables tables;

  DmnDuplicateRules(DecisionTables tables) {
    this.tables = tables;
  }

  @Override
  public Optional<String> reason(Likeness likeness) {
    return tables
        .rows(
            TABLE,
            Map.of(
                "sameEnterprise", likeness.sameEnterprise(),
                "placeLikeness", likeness.placeLikeness(),
                "sharedCriteria", likeness.sharedCriteria(),
                "daysApart", likeness.daysApart()))
        .stream()
        .findFirst()
        .filter(row -> Boolean.TRUE.equals(row.get("likely")))
        .map(row -> DecisionTables.text(row, "reason"));
  }
}
