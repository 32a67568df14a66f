package org.bihuan.campaign.process;

import java.util.Map;
import org.bihuan.campaign.CampaignKeys;
import org.bihuan.campaign.CampaignStore;
import org.bihuan.campaign.DutyStore;
import org.bihuan.campaign.IndicatorStore;
import org.bihuan.campaign.MeasureStore;
import org.bihuan.campaign.SummaryStore;
import org.bihuan.process.JsonVariables;
import org.bihuan.process.PlatformCommands;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** What a key of a campaign stands for, shown in the forms of its process. */
@Component
class CampaignMatters {

  private final CampaignStore campaigns;
  private final DutyStore duties;
  private final IndicatorStore indicators;
  private final SummaryStore summaries;
  private final MeasureStore measures;
  private final CampaignViews views;
  private final JsonVariables json;
  private final RuntimeService runtimeService;
  private final PlatformCommands commands;

  CampaignMatters(
      CampaignStore campaigns,
      DutyStore duties,
      IndicatorStore indicators,
      SummaryStore summaries,
      MeasureStore measures,
      CampaignViews views,
      JsonVariables json,
      RuntimeService runtimeService,
      PlatformCommands commands) {
    this.campaigns = campaigns;
    this.duties = duties;
    this.indicators = indicators;
    this.summaries = summaries;
    this.measures = measures;
    this.views = views;
    this.json = json;
    this.runtimeService = runtimeService;
    this.commands = commands;
  }

  /** What forms show of whatever a key stands for. */
  Map<String, Object> describe(String matter) {
    if (!CampaignKeys.isOfCampaign(matter)) {
      return views.of(campaigns.find(matter).orElseThrow());
    }
    return duties
        .find(matter)
        .map(views::of)
        .or(() -> campaigns.phase(matter).map(views::of))
        .or(() -> summaries.find(matter).map(views::of))
        .or(() -> indicators.find(matter).map(views::of))
        .or(() -> measures.find(matter).map(views::of))
        .orElse(Map.of("number", matter, "title", matter));
  }

  /** Lets the form of a task show its matter as it is now. */
  void publish(VariableScope scope, String matter) {
    scope.setVariable(CampaignProcess.VIEW, json.of(describe(matter)));
  }

  /** Lets the forms of the open tasks of a matter tell what has happened up to now. */
  void refresh(String matter) {
    commands.run(
        () -> {
          runtimeService
              .createProcessInstanceQuery()
              .processInstanceBusinessKey(matter)
              .processDefinitionKeyIn(
                  CampaignProcess.DUTY, CampaignProcess.PHASE, CampaignProcess.SUMMARY,
                  CampaignProcess.INDICATOR)
              .list()
              .forEach(
                  instance ->
                      runtimeService.setVariable(
                          instance.getId(), CampaignProcess.VIEW, json.of(describe(matter))));
          return matter;
        });
  }
}
