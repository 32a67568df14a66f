package org.bihuan.hazard.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.startup.StartupStep;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The shared filters of Tasklist. A person sees through each only the tasks of his or her own
 * offices, so that one set serves every office.
 */
@Component
@Order(StartupStep.Position.FILTERS)
class HazardTaskFilters implements StartupStep {

  private static final String START_OF_TODAY = "${dateTime().withTimeAtStartOfDay()}";
  private static final String START_OF_TOMORROW =
      "${dateTime().withTimeAtStartOfDay().plusDays(1)}";

  private final FilterService filterService;
  private final TaskService taskService;

  HazardTaskFilters(FilterService filterService, TaskService taskService) {
    this.filterService = filterService;
    this.taskService = taskService;
  }

  @Override
  public void run() {
    Map<String, TaskQuery> filters = new LinkedHashMap<>();
    filters.put("我的任务", query().taskAssigneeExpression("${currentUser()}"));
    filters.put("本办所待办", query().taskCandidateGroupInExpression("${currentUserGroups()}"));
    filters.put(
        "今日到期",
        query().dueAfterExpression(START_OF_TODAY).dueBeforeExpression(START_OF_TOMORROW));
    filters.put("已逾期", query().dueBeforeExpression("${now()}"));
    filters.put("重大隐患", query().taskMinPriority(OfferTaskListener.MAJOR));

    Set<String> present =
        filterService.createFilterQuery().list().stream()
            .map(Filter::getName)
            .collect(Collectors.toSet());
    int priority = 0;
    for (Map.Entry<String, TaskQuery> entry : filters.entrySet()) {
      priority += 10;
      if (!present.contains(entry.getKey())) {
        filterService.saveFilter(
            filterService
                .newTaskFilter(entry.getKey())
                .setQuery(entry.getValue())
                .setProperties(properties(entry.getKey(), priority)));
      }
    }
  }

  private TaskQuery query() {
    return taskService.createTaskQuery().orderByDueDate().asc();
  }

  private static Map<String, Object> properties(String name, int priority) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("description", name);
    properties.put("priority", priority);
    properties.put("color", "已逾期".equals(name) ? "#b5152b" : "#155cb5");
    properties.put("refresh", true);
    properties.put("showUndefinedVariable", false);
    properties.put(
        "variables",
        List.of(
            variable(HazardProcess.NUMBER.name(), "隐患编号"),
            variable(HazardProcess.TITLE.name(), "隐患名称"),
            variable(HazardProcess.GRADE_NAME.name(), "等级"),
            variable(HazardProcess.PLACE.name(), "地点"),
            variable(HazardProcess.DUE_ON.name(), "整改期限")));
    return properties;
  }

  private static Map<String, String> variable(String name, String label) {
    return Map.of("name", name, "label", label);
  }
}
