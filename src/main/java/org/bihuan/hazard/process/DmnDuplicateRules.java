package org.bihuan.hazard.process;

import java.util.List;
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
  public List<Optional<String>> reasons(List<Likeness> pairs) {
    return tables
        .rowsOfEach(TABLE, pairs.stream().map(DmnDuplicateRules::inputs).toList())
        .stream()
        .map(
            rows ->
                rows.stream()
                    .findFirst()
                    .filter(row -> Boolean.TRUE.equals(row.get("likely")))
                    .map(row -> DecisionTables.text(row, "reason")))
        .toList();
  }

  private static Map<String, Object> inputs(Likeness pair) {
    return Map.of(
        "sameEnterprise", pair.sameEnterprise(),
        "placeLikeness", pair.placeLikeness(),
        "sharedCriteria", pair.sharedCriteria(),
        "daysApart", pair.daysApart());
  }
}
