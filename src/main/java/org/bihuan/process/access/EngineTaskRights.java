package org.bihuan.process.access;

import org.bihuan.identity.CurrentPerson;
import org.bihuan.process.TaskRights;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.stereotype.Component;

@Component
class EngineTaskRights implements TaskRights {

  private final SpringProcessEngineConfiguration engine;
  private final CurrentPerson currentPerson;

  EngineTaskRights(SpringProcessEngineConfiguration engine, CurrentPerson currentPerson) {
    this.engine = engine;
    this.currentPerson = currentPerson;
  }

  @Override
  public boolean mayWorkOn(String taskId) {
    return currentPerson
        .find()
        .filter(
            person ->
                engine
                    .getCommandExecutorTxRequired()
                    .execute(
                        (CommandContext context) -> {
                          TaskEntity task = context.getTaskManager().findTaskById(taskId);
                          return task != null && TaskAccess.mayWorkOn(person, task);
                        }))
        .isPresent();
  }
}
