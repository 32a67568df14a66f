package org.bihuan.campaign.process;

import java.util.Locale;
import java.util.Map;
import org.bihuan.calendar.Term;
import org.bihuan.campaign.CampaignRules;
import org.bihuan.campaign.Duty;
import org.bihuan.campaign.DutyHandling;
import org.bihuan.campaign.Indicator;
import org.bihuan.campaign.ReportingRule;
import org.bihuan.campaign.StepRule;
import org.bihuan.process.DecisionTables;
import org.springframework.stereotype.Component;

@Component
class DmnCampaignRules implements CampaignRules {

  private final DecisionTables tables;

  DmnCampaignRules(DecisionTables tables) {
    this.tables = tables;
  }

  @Override
  public StepRule deadline(String step) {
    Map<String, Object> row = first("campaign-deadline", Map.of("step", step));
    return new StepRule(
        new Term(
            DecisionTables.number(row, "count"),
            Term.Unit.of(DecisionTables.text(row, "unit"))),
        DecisionTables.text(row, "rule")
            + (Boolean.TRUE.equals(row.get("confirmed")) ? "" : "（待核）"));
  }

  @Override
  public DutyHandling handling(Duty duty) {
    Map<String, Object> row =
        first(
            "duty-handling",
            Map.of(
                "kind", duty.kind().code(), "period", duty.period(), "owner", duty.owner()));
    return new DutyHandling(
        DecisionTables.text(row, "acceptance"), Boolean.TRUE.equals(row.get("contributions")));
  }

  @Override
  public ReportingRule reporting(Indicator indicator) {
    Map<String, Object> row =
        first(
            "indicator-reporting",
            Map.of("kind", indicator.kind(), "computed", indicator.computed()));
    return new ReportingRule(
        ReportingRule.How.valueOf(DecisionTables.text(row, "how").toUpperCase(Locale.ROOT)),
        DecisionTables.number(row, "months"));
  }

  private Map<String, Object> first(String table, Map<String, Object> inputs) {
    return tables.rows(table, inputs).stream()
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("决策表 " + table + " 没有适用的规则：" + inputs));
  }
}
