package org.bihuan.hazard.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bihuan.grading.Grade;
import org.bihuan.hazard.FormerHazard;
import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.HazardDeadlines;
import org.bihuan.hazard.HazardImporting;
import org.bihuan.hazard.HazardLifeCycle;
import org.bihuan.hazard.HazardRegister;
import org.bihuan.hazard.HazardStatus;
import org.bihuan.process.JsonVariables;
import org.bihuan.process.PlatformCommands;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstantiationBuilder;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Starts the loop in its middle. */
@Component
class EngineHazardImporting implements HazardImporting {

  private static final String COMMENT = "导入前已经办理";

  private final RuntimeService runtimeService;
  private final TaskService taskService;
  private final PlatformCommands commands;
  private final HazardLifeCycle lifeCycle;
  private final HazardRegister register;
  private final HazardDeadlines deadlines;
  private final HazardVariables variables;
  private final JsonVariables json;

  EngineHazardImporting(
      RuntimeService runtimeService,
      TaskService taskService,
      PlatformCommands commands,
      HazardLifeCycle lifeCycle,
      HazardRegister register,
      HazardDeadlines deadlines,
      HazardVariables variables,
      JsonVariables json) {
    this.runtimeService = runtimeService;
    this.taskService = taskService;
    this.commands = commands;
    this.lifeCycle = lifeCycle;
    this.register = register;
    this.deadlines = deadlines;
    this.variables = variables;
    this.json = json;
  }

  @Override
  @Transactional
  public Hazard enter(String number, FormerHazard former) {
    Hazard hazard = lifeCycle.enter(number, former);
    if (isAssigned(hazard)) {
      deadlines.takeOver(hazard);
    }
    ProcessInstance loop = commands.run(() -> start(hazard));
    register.bind(number, loop.getId());
    if (isSupervised(hazard)) {
      superviseUpTo(former, loop);
    }
    forgetCommands();
    return lifeCycle.require(number);
  }

  /**
   * For each command the engine waits for the end of the transaction to wake up whoever runs its
   * jobs, and holds on to all that the command has loaded until then. Thousands of hazards in one
   * transaction would fill the memory; the jobs are found without it.
   */
  private static void forgetCommands() {
    TransactionSynchronizationManager.clearSynchronization();
    TransactionSynchronizationManager.initSynchronization();
  }

  private ProcessInstance start(Hazard hazard) {
    ProcessInstantiationBuilder start =
        runtimeService
            .createProcessInstanceByKey(HazardProcess.KEY)
            .businessKey(hazard.number())
            .setVariables(values(hazard));
    if (!hazard.status().isEnd()) {
      start.startBeforeActivity(HazardProcess.WATCH);
    }
    start.startBeforeActivity(stepOf(hazard.status()));
    if (isSupervised(hazard)) {
      start.startBeforeActivity(HazardProcess.SUPERVISE);
    }
    return start.execute();
  }

  private Map<String, Object> values(Hazard hazard) {
    Map<String, Object> values = new HashMap<>(variables.routing(hazard));
    values.put(HazardProcess.NUMBER.name(), hazard.number());
    values.put(HazardProcess.ASSIGNED.name(), isAssigned(hazard));
    boolean pastSupervision =
        hazard.grade() == Grade.MAJOR && hazard.status() == HazardStatus.CLOSING;
    values.put(HazardProcess.SUPERVISION.name(), pastSupervision ? "done" : "none");
    values.put(HazardProcess.ACCEPTED.name(), pastSupervision);
    if (hazard.status() == HazardStatus.WITHDRAWN) {
      values.put(HazardProcess.REASON, COMMENT);
    }
    return values;
  }

  private static boolean isAssigned(Hazard hazard) {
    return switch (hazard.status()) {
      case PLANNING, RECTIFYING -> true;
      case REINSPECTING, ACCEPTING, CLOSING -> !hazard.facts().fixedOnSpot();
      default -> false;
    };
  }

  private static boolean isSupervised(Hazard hazard) {
    return hazard.grade() == Grade.MAJOR
        && isAssigned(hazard)
        && hazard.status() != HazardStatus.CLOSING;
  }

  private static String stepOf(HazardStatus status) {
    return switch (status) {
      case REPORTED, VERIFYING -> HazardProcess.VERIFY;
      case JUDGING -> HazardProcess.JUDGE;
      case PLANNING -> HazardProcess.PLAN;
      case RECTIFYING -> HazardProcess.RECTIFY;
      case REINSPECTING -> HazardProcess.REINSPECT;
      case ACCEPTING -> HazardProcess.ACCEPT;
      case CLOSING -> HazardProcess.APPROVE_CLOSE_OUT;
      case CLOSED, REJECTED, MERGED, WITHDRAWN -> HazardProcess.endOf(status);
    };
  }

  /** The letters that were sent need not be sent again; each stands at its task. */
  private void superviseUpTo(FormerHazard former, ProcessInstance loop) {
    FormerHazard.Letter notified = former.notified();
    FormerHazard.Letter listed = former.listed();
    if (notified == null && listed == null) {
      return;
    }
    FormerHazard.Letter first = Objects.requireNonNullElse(notified, listed);
    completeFirst(
        loop,
        List.of("Task_NotifyFireBrigade", "Task_ReportToDistrict"),
        Map.of(
            "letterNumber", first.number(), "sentOn", first.sentOn().toString(), "comment", COMMENT));
    if (listed != null) {
      completeFirst(
          loop,
          List.of("Task_ProposeListing"),
          Map.of("proposed", true, "proposal", json.of(List.of("listing")), "comment", COMMENT));
      completeFirst(
          loop,
          List.of("Task_RecordDistrictDecision"),
          Map.of(
              "listed", true, "regional", false, "stopped", false,
              "letterNumber", listed.number(),
              "decidedOn", listed.sentOn().toString(),
              "comment", COMMENT));
    }
  }

  private void completeFirst(
      ProcessInstance loop, List<String> steps, Map<String, Object> answers) {
    commands.run(
        () -> {
          ProcessInstance supervision =
              runtimeService
                  .createProcessInstanceQuery()
                  .superProcessInstanceId(loop.getId())
                  .processDefinitionKey(HazardProcess.SUPERVISION_KEY)
                  .singleResult();
          Task task =
              taskService
                  .createTaskQuery()
                  .processInstanceId(supervision.getId())
                  .taskDefinitionKeyIn(steps.toArray(String[]::new))
                  .singleResult();
          taskService.complete(task.getId(), answers);
          return task;
        });
  }
}
