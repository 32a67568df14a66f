package org.bihuan.inspection.process;

import java.util.Map;
import org.bihuan.inspection.VisitTasks;
import org.bihuan.problem.ConflictException;
import org.bihuan.process.EngineCalls;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The inspectors' task, with the rights of the current person. */
@Component
class EngineVisits implements VisitTasks {

  private final TaskService taskService;

  EngineVisits(TaskService taskService) {
    this.taskService = taskService;
  }

  @Override
  public void handIn(String visit, Map<String, @Nullable Object> answers) {
    Task task =
        taskService
            .createTaskQuery()
            .processInstanceBusinessKey(visit)
            .taskDefinitionKey(InspectionModel.CARRY_OUT)
            .singleResult();
    if (task == null) {
      throw new ConflictException("检查 " + visit + " 现在没有您可以提交的任务");
    }
    EngineCalls.call(
        () -> {
          taskService.complete(task.getId(), answers);
          return visit;
        });
  }
}
