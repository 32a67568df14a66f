package org.bihuan.hazard.process;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bihuan.process.SharedFilters;
import org.bihuan.startup.StartupStep;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The shared filters of Tasklist, for tasks of every kind. */
@Component
@Order(StartupStep.Position.FILTERS)
class HazardTaskFilters implements StartupStep {

  private static final String START_OF_TODAY = "${dateTime().withTimeAtStartOfDay()}";
  private static final String START_OF_TOMORROW =
      "${dateTime().withTimeAtStartOfDay().plusDays(1)}";

  private static final String BLUE = "#155cb5";
  private static final String RED = "#b5152b";

  private final SharedFilters filters;
  private final TaskService taskService;

  HazardTaskFilters(SharedFilters filters, TaskService taskService) {
    this.filters = filters;
    this.taskService = taskService;
  }

  @Override
  public void run() {
    offer("我的任务", query().taskAssigneeExpression("${currentUser()}"), 10, BLUE);
    offer(
        "本办所待办",
        query().taskCandidateGroupInExpression("${currentUserGroups()}"),
        20,
        BLUE);
    offer(
        "今日到期",
        query().dueAfterExpression(START_OF_TODAY).dueBeforeExpression(START_OF_TOMORROW),
        30,
        BLUE);
    offer("已逾期", query().dueBeforeExpression("${now()}"), 40, RED);
    offer("重大隐患", query().taskMinPriority(OfferTaskListener.MAJOR), 50, BLUE);
  }

  private void offer(String name, TaskQuery query, int priority, String color) {
    filters.offer(name, query, priority, color, variables());
  }

  private TaskQuery query() {
    return taskService.createTaskQuery().orderByDueDate().asc();
  }

  private static Map<String, String> variables() {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put(HazardProcess.NUMBER.name(), "隐患编号");
    variables.put(HazardProcess.TITLE.name(), "名称");
    variables.put(HazardProcess.GRADE_NAME.name(), "等级");
    variables.put(HazardProcess.PLACE.name(), "地点或专题");
    variables.put(HazardProcess.DUE_ON.name(), "期限");
    return variables;
  }
}
