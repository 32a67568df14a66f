package org.bihuan.deadline.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.calendar.Term;
import org.bihuan.deadline.DeadlineRules;
import org.bihuan.deadline.LadderFacts;
import org.bihuan.deadline.LadderStep;
import org.bihuan.process.DecisionTables;
import org.springframework.stereotype.Component;

@Component
class DmnDeadlineRules implements DeadlineRules {

  /** What the tables call no step. */
  private static final String NOTHING = "none";

  private final DecisionTables tables;

  DmnDeadlineRules(DecisionTables tables) {
    this.tables = tables;
  }

  @Override
  public List<Term> reminders(String step) {
    return tables.rows("reminder", Map.of("step", step)).stream()
        .map(
            row ->
                new Term(
                    DecisionTables.number(row, "daysBefore"),
                    Term.Unit.of(DecisionTables.text(row, "unit"))))
        .toList();
  }

  @Override
  public Optional<LadderStep> escalation(int daysOverdue, LadderFacts facts) {
    return first(
        tables.rows(
            "escalation",
            Map.of(
                "daysOverdue", daysOverdue,
                "grade", facts.grade(),
                "timesFailed", facts.timesFailed())));
  }

  @Override
  public Optional<LadderStep> repeatedFailure(int timesFailed) {
    return first(tables.rows("repeated-failure", Map.of("timesFailed", timesFailed)));
  }

  private static Optional<LadderStep> first(List<Map<String, Object>> rows) {
    return rows.stream()
        .filter(row -> !NOTHING.equals(DecisionTables.text(row, "step")))
        .findFirst()
        .map(
            row ->
                new LadderStep(
                    DecisionTables.text(row, "step"),
                    DecisionTables.number(row, "rank"),
                    DecisionTables.text(row, "stepName"),
                    DecisionTables.text(row, "office"),
                    DecisionTables.text(row, "informed"),
                    DecisionTables.number(row, "workingDays"),
                    DecisionTables.text(row, "rule")));
  }
}
