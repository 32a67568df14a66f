package org.bihuan.campaign.process;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bihuan.process.SharedFilters;
import org.bihuan.startup.StartupStep;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The shared filters of Tasklist for the tasks of a campaign. */
@Component
@Order(StartupStep.Position.FILTERS)
class CampaignTaskFilters implements StartupStep {

  private static final String BLUE = "#155cb5";

  private final SharedFilters filters;
  private final TaskService taskService;

  CampaignTaskFilters(SharedFilters filters, TaskService taskService) {
    this.filters = filters;
    this.taskService = taskService;
  }

  @Override
  public void run() {
    offer("专项任务", query().processDefinitionKey(CampaignProcess.DUTY), 60);
    offer(
        "阶段、指标和总结",
        query()
            .processDefinitionKeyIn(
                CampaignProcess.CAMPAIGN,
                CampaignProcess.PHASE,
                CampaignProcess.INDICATOR,
                CampaignProcess.SUMMARY,
                CampaignProcess.MEASURE),
        70);
  }

  private void offer(String name, TaskQuery query, int priority) {
    filters.offer(name, query, priority, BLUE, variables());
  }

  private TaskQuery query() {
    return taskService.createTaskQuery().orderByDueDate().asc();
  }

  private static Map<String, String> variables() {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put(CampaignProcess.TITLE.name(), "名称");
    variables.put(CampaignProcess.PLACE.name(), "专题");
    variables.put(CampaignProcess.DUE_ON.name(), "期限");
    return variables;
  }
}
