package org.bihuan.hazard.process;

import java.util.List;
import java.util.Objects;
import org.bihuan.deadline.ClockStore;
import org.bihuan.grading.Grade;
import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.HazardDeadlines;
import org.bihuan.hazard.HazardLifeCycle;
import org.bihuan.startup.StartupStep;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes open hazards that were reported before their deadlines were watched over to the present model:
 * they stay at their step, get their clocks and their watch, and a major one its supervision.
 */
@Component
@Order(StartupStep.Position.UPGRADES)
class HazardModelUpgrade implements StartupStep {

  private static final Logger LOG = LoggerFactory.getLogger(HazardModelUpgrade.class);

  private final RuntimeService runtimeService;
  private final RepositoryService repositoryService;
  private final TaskService taskService;
  private final ClockStore clocks;
  private final HazardLifeCycle lifeCycle;
  private final HazardDeadlines deadlines;
  private final HazardVariables variables;
  private final HazardInstances instances;
  private final TransactionTemplate transaction;

  HazardModelUpgrade(
      RuntimeService runtimeService,
      RepositoryService repositoryService,
      TaskService taskService,
      ClockStore clocks,
      HazardLifeCycle lifeCycle,
      HazardDeadlines deadlines,
      HazardVariables variables,
      HazardInstances instances,
      TransactionTemplate transaction) {
    this.runtimeService = runtimeService;
    this.repositoryService = repositoryService;
    this.taskService = taskService;
    this.clocks = clocks;
    this.lifeCycle = lifeCycle;
    this.deadlines = deadlines;
    this.variables = variables;
    this.instances = instances;
    this.transaction = transaction;
  }

  @Override
  public void run() {
    List<ProcessInstance> unwatched =
        runtimeService
            .createProcessInstanceQuery()
            .processDefinitionKey(HazardProcess.KEY)
            .list()
            .stream()
            .filter(instance -> clocks.watch(instance.getBusinessKey()).isEmpty())
            .toList();
    long taken = unwatched.stream().filter(this::isTakenOver).count();
    if (taken > 0) {
      LOG.info("{} 条在办隐患已转入现行流程", taken);
    }
  }

  /** One that cannot be taken over stays as it is and keeps nobody from starting the platform. */
  private boolean isTakenOver(ProcessInstance instance) {
    try {
      transaction.executeWithoutResult(status -> upgrade(instance));
      return true;
    } catch (ProcessEngineException e) {
      LOG.error("隐患 {} 未能转入现行流程，其期限没有监督", instance.getBusinessKey(), e);
      return false;
    }
  }

  private void upgrade(ProcessInstance instance) {
    migrate(instance);
    Hazard hazard = lifeCycle.require(instance.getBusinessKey());
    runtimeService.setVariables(instance.getId(), variables.all(hazard));
    runtimeService.setVariable(instance.getId(), HazardProcess.SUPERVISION.name(), "none");
    runtimeService.setVariable(instance.getId(), HazardProcess.ACCEPTED.name(), false);
    boolean assigned =
        Boolean.TRUE.equals(
            runtimeService.getVariable(instance.getId(), HazardProcess.ASSIGNED.name()));
    if (assigned) {
      deadlines.takeOver(hazard);
    }
    taskService.createTaskQuery().processInstanceId(instance.getId()).list().stream()
        .map(task -> HazardProcess.STEPS.get(task.getTaskDefinitionKey()))
        .filter(Objects::nonNull)
        .forEach(step -> deadlines.open(hazard, step.clock()));
    ProcessInstanceModificationBuilder beside =
        runtimeService
            .createProcessInstanceModification(instance.getId())
            .startBeforeActivity(HazardProcess.WATCH);
    if (assigned && hazard.grade() == Grade.MAJOR) {
      beside.startBeforeActivity(HazardProcess.SUPERVISE);
    }
    beside.execute();
    instances.refresh(hazard);
  }

  private void migrate(ProcessInstance instance) {
    ProcessDefinition present =
        repositoryService
            .createProcessDefinitionQuery()
            .processDefinitionKey(HazardProcess.KEY)
            .latestVersion()
            .singleResult();
    if (!present.getId().equals(instance.getProcessDefinitionId())) {
      MigrationPlan plan =
          runtimeService
              .createMigrationPlan(instance.getProcessDefinitionId(), present.getId())
              .mapEqualActivities()
              .build();
      runtimeService.newMigration(plan).processInstanceIds(instance.getId()).execute();
    }
  }
}
