package org.bihuan.hazard.process;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.HazardFactsReader;
import org.bihuan.hazard.HazardLifeCycle;
import org.bihuan.hazard.HazardReporting;
import org.bihuan.problem.ForbiddenException;
import org.bihuan.problem.RefusedInputException;
import org.bihuan.process.PlatformCommands;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.ProcessInstanceWithVariables;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reports and withdraws through the model, as Tasklist does. */
@Component
class EngineHazardReporting implements HazardReporting {

  private final RuntimeService runtimeService;
  private final TaskService taskService;
  private final PlatformCommands commands;
  private final HazardLifeCycle lifeCycle;

  EngineHazardReporting(
      RuntimeService runtimeService,
      TaskService taskService,
      PlatformCommands commands,
      HazardLifeCycle lifeCycle) {
    this.runtimeService = runtimeService;
    this.taskService = taskService;
    this.commands = commands;
    this.lifeCycle = lifeCycle;
  }

  @Override
  public Hazard report(Map<String, ? extends @Nullable Object> facts) {
    Map<String, Object> variables = new HashMap<>();
    for (String field : HazardFactsReader.fields()) {
      variables.put(field, facts.get(field));
    }
    try {
      ProcessInstanceWithVariables instance =
          runtimeService
              .createProcessInstanceByKey(HazardProcess.KEY)
              .setVariables(variables)
              .executeWithVariablesInReturn();
      String number =
          (String) instance.getVariables().getValue(HazardProcess.NUMBER.name(), String.class);
      return lifeCycle.require(number);
    } catch (AuthorizationException e) {
      throw new ForbiddenException("只有办所和社区的工作人员可以报告隐患");
    }
  }

  @Override
  public Hazard reportVerified(
      Map<String, ? extends @Nullable Object> facts, String comment) {
    Hazard hazard = commands.run(() -> report(facts));
    commands.run(
        () -> {
          taskService.complete(
              taskAt(hazard.number(), HazardProcess.VERIFY).getId(),
              Map.of("verification", "confirmed", "comment", comment));
          return hazard;
        });
    return lifeCycle.require(hazard.number());
  }

  @Override
  public void rectified(String number, String measures) {
    commands.run(
        () -> {
          taskService.complete(
              taskAt(number, HazardProcess.RECTIFY).getId(), Map.of("measuresTaken", measures));
          return number;
        });
  }

  /** The task may have been made in this very command and not be in the database yet. */
  private Task taskAt(String number, String step) {
    Hazard hazard = lifeCycle.require(number);
    return Stream.concat(
            Context.getCommandContext()
                .getDbEntityManager()
                .getCachedEntitiesByType(TaskEntity.class)
                .stream(),
            taskService
                .createTaskQuery()
                .processInstanceId(hazard.processInstanceId())
                .taskDefinitionKey(step)
                .list()
                .stream())
        .filter(task -> hazard.processInstanceId().equals(task.getProcessInstanceId()))
        .filter(task -> step.equals(task.getTaskDefinitionKey()))
        .findFirst()
        .orElseThrow(
            () ->
                new RefusedInputException(
                    "number",
                    "隐患 " + number + " 现在是“" + hazard.status().label() + "”，不能这样办理"));
  }

  @Override
  public void withdraw(String number, String reason) {
    try {
      runtimeService
          .createMessageCorrelation(HazardProcess.WITHDRAW_MESSAGE)
          .processInstanceBusinessKey(number)
          .setVariable(HazardProcess.REASON, reason)
          .correlate();
    } catch (MismatchingMessageCorrelationException e) {
      throw new RefusedInputException("number", "隐患 " + number + " 已经办结，不能撤销");
    } catch (AuthorizationException e) {
      throw new ForbiddenException("只有街道安委办可以撤销隐患");
    }
  }
}
