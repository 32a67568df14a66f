package org.bihuan.supervision.process;

import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.HazardRegister;
import org.bihuan.identity.Deed;
import org.bihuan.problem.ConflictException;
import org.bihuan.problem.NotFoundException;
import org.bihuan.problem.RefusedInputException;
import org.bihuan.process.EngineCalls;
import org.bihuan.process.PlatformCommands;
import org.bihuan.supervision.AgreementCheck;
import org.bihuan.supervision.Intervention;
import org.bihuan.supervision.Intervention.Action;
import org.bihuan.supervision.InterventionPreview;
import org.bihuan.supervision.Interventions;
import org.bihuan.supervision.process.InstanceSnapshots.Snapshot;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Intervenes on the platform's behalf, for the engine's own recorder would note each command by
 * itself: here the whole deed is told once, with its reason. A preview does the very same in a
 * transaction that is rolled back, so that it cannot promise what would not happen.
 */
@Component
class EngineInterventions implements Interventions {

  private static final String CALL_ACTIVITY = "callActivity";

  private final RuntimeService runtimeService;
  private final HistoryService historyService;
  private final ManagementService managementService;
  private final PlatformCommands commands;
  private final InstanceSnapshots snapshots;
  private final Models models;
  private final HazardRegister register;
  private final ObjectProvider<AgreementCheck> checks;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;

  EngineInterventions(
      RuntimeService runtimeService,
      HistoryService historyService,
      ManagementService managementService,
      PlatformCommands commands,
      InstanceSnapshots snapshots,
      Models models,
      HazardRegister register,
      ObjectProvider<AgreementCheck> checks,
      ApplicationEventPublisher events,
      TransactionTemplate transaction) {
    this.runtimeService = runtimeService;
    this.historyService = historyService;
    this.managementService = managementService;
    this.commands = commands;
    this.snapshots = snapshots;
    this.models = models;
    this.register = register;
    this.checks = checks;
    this.events = events;
    this.transaction = transaction;
  }

  /**
   * An intervention with all that it concerns.
   *
   * @param leaving ids of the activities that it takes away
   * @param joining ids of the activities that it starts
   * @param jobs ids of the failed jobs that it tries again
   */
  private record Plan(
      HistoricProcessInstance instance,
      Intervention intervention,
      List<String> leaving,
      List<String> joining,
      List<String> jobs) {

    String key() {
      return InstanceLines.key(instance);
    }

    String definition() {
      return instance.getProcessDefinitionId();
    }
  }

  @Override
  public InterventionPreview preview(String id, Intervention intervention) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              status.setRollbackOnly();
              return tried(commands.run(() -> plan(id, intervention)));
            }));
  }

  private InterventionPreview tried(Plan plan) {
    String status = status(plan.key());
    Snapshot before = snapshot(plan.instance().getId());
    List<String> problems = new ArrayList<>(commands.run(() -> problems(plan)));
    Snapshot after = before;
    if (problems.isEmpty()) {
      try {
        after = snapshot(perform(plan));
      } catch (RuntimeException e) {
        problems.add(inWords(e));
      }
    }
    boolean possible = problems.isEmpty();
    return new InterventionPreview(
        plan.intervention().action().code(),
        plan.intervention().action().label(),
        before.standing(),
        after.standing(),
        without(before.tasks(), after.tasks()),
        without(after.tasks(), before.tasks()),
        without(before.timers(), after.timers()),
        without(after.timers(), before.timers()),
        possible ? plan.jobs().size() : 0,
        status,
        possible ? status(plan.key()) : status,
        possible ? differences(plan.key()) : List.of(),
        possible ? warnings(plan) : List.of(),
        problems);
  }

  private static <T> List<T> without(Map<String, T> ones, Map<String, T> others) {
    Map<String, T> left = new LinkedHashMap<>(ones);
    left.keySet().removeAll(others.keySet());
    return List.copyOf(left.values());
  }

  private Snapshot snapshot(String instance) {
    return commands.run(() -> snapshots.of(instance));
  }

  private String status(String key) {
    return register.find(key).map(hazard -> hazard.status().label()).orElse("");
  }

  private List<String> differences(String key) {
    return key.isEmpty()
        ? List.of()
        : checks.stream().flatMap(check -> check.differences(key).stream()).toList();
  }

  @Override
  public Done intervene(String id, Intervention intervention) {
    return Objects.requireNonNull(
        transaction.execute(status -> done(commands.run(() -> plan(id, intervention)))));
  }

  private Done done(Plan plan) {
    List<String> problems = commands.run(() -> problems(plan));
    if (!problems.isEmpty()) {
      throw new RefusedInputException("action", String.join("；", problems));
    }
    String instance;
    try {
      instance = perform(plan);
    } catch (ConflictException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new RefusedInputException("action", inWords(e));
    }
    Action action = plan.intervention().action();
    Map<String, String> words = words(plan, instance);
    events.publishEvent(
        new Deed(
            Deed.Kind.ENGINE,
            plan.key().isEmpty() ? plan.instance().getId() : plan.key(),
            action.label(),
            words));
    words.remove("原因");
    words.remove("流程实例");
    return new Done(
        instance,
        action.code(),
        action.label(),
        "已" + action.label() + (words.isEmpty() ? "" : "：")
            + String.join(
                "，",
                words.entrySet().stream()
                    .map(word -> word.getKey() + "“" + word.getValue() + "”")
                    .toList()));
  }

  private Map<String, String> words(Plan plan, String instance) {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("原因", plan.intervention().reason());
    if (!plan.leaving().isEmpty()) {
      words.put("自", names(plan, plan.leaving()));
    }
    if (!plan.joining().isEmpty()) {
      words.put("至", names(plan, plan.joining()));
    }
    if (!plan.jobs().isEmpty()) {
      words.put("作业数", String.valueOf(plan.jobs().size()));
    }
    words.put("流程实例", instance);
    return words;
  }

  private String names(Plan plan, List<String> activities) {
    return commands.run(
        () ->
            String.join(
                "、",
                activities.stream()
                    .map(activity -> models.name(plan.definition(), activity))
                    .toList()));
  }

  /** Looks the names up that the intervention gives; a wrong one is refused. */
  private Plan plan(String id, Intervention intervention) {
    HistoricProcessInstance instance =
        historyService.createHistoricProcessInstanceQuery().processInstanceId(id).singleResult();
    if (instance == null) {
      throw new NotFoundException("没有流程实例 " + id);
    }
    Action action = intervention.action();
    if (action.hasTarget()
        && models.target(instance.getProcessDefinitionId(), intervention.to()).isEmpty()) {
      throw new RefusedInputException(
          "to", "“目标环节”不能是“" + intervention.to() + "”：该流程没有这个可以进入的环节");
    }
    return new Plan(
        instance,
        intervention,
        action == Action.MOVE && instance.getEndTime() == null
            ? leaving(id, intervention.from())
            : List.of(),
        action.hasTarget() ? joining(instance, intervention) : List.of(),
        action == Action.RETRY
            ? managementService.createJobQuery().processInstanceId(id).noRetriesLeft().list()
                .stream()
                .map(Job::getId)
                .toList()
            : List.of());
  }

  private List<String> leaving(String id, String from) {
    Set<String> all = new LinkedHashSet<>();
    Set<String> called = new LinkedHashSet<>();
    for (HistoricActivityInstance visit : snapshots.unfinished(id)) {
      all.add(visit.getActivityId());
      if (visit.getActivityType().equals(CALL_ACTIVITY)) {
        called.add(visit.getActivityId());
      }
    }
    managementService.createJobQuery().processInstanceId(id).messages().list().stream()
        .map(job -> ((JobEntity) job).getActivityId())
        .filter(Objects::nonNull)
        .forEach(all::add);
    if (from.isEmpty()) {
      Set<String> own = new LinkedHashSet<>(all);
      own.removeAll(called);
      return List.copyOf(own.isEmpty() ? all : own);
    }
    if (!all.contains(from)) {
      throw new RefusedInputException("from", "“离开的环节”不能是“" + from + "”：流程不在此环节");
    }
    return List.of(from);
  }

  private List<String> joining(HistoricProcessInstance instance, Intervention intervention) {
    Set<String> joining = new LinkedHashSet<>();
    joining.add(intervention.to());
    if (intervention.action() == Action.RESTART && instance.getEndTime() != null) {
      joining.addAll(brokenOff(instance.getId()));
    }
    return List.copyOf(joining);
  }

  /** What was called and broken off with the instance is called again: it goes on beside. */
  private List<String> brokenOff(String id) {
    List<HistoricActivityInstance> visits =
        historyService
            .createHistoricActivityInstanceQuery()
            .processInstanceId(id)
            .orderByHistoricActivityInstanceStartTime()
            .asc()
            .list();
    Date lastBegun = visits.get(visits.size() - 1).getStartTime();
    return visits.stream()
        .filter(visit -> visit.getActivityType().equals(CALL_ACTIVITY) && visit.isCanceled())
        .filter(visit -> visit.getEndTime() != null && visit.getEndTime().after(lastBegun))
        .map(HistoricActivityInstance::getActivityId)
        .toList();
  }

  /** Why it cannot be done as things stand. */
  private List<String> problems(Plan plan) {
    HistoricProcessInstance instance = plan.instance();
    boolean open = instance.getEndTime() == null;
    boolean suspended = HistoricProcessInstance.STATE_SUSPENDED.equals(instance.getState());
    boolean called = instance.getSuperProcessInstanceId() != null;
    return switch (plan.intervention().action()) {
      case MOVE ->
          open ? (suspended ? List.of("流程已挂起，激活后才能移动") : List.of()) : List.of("流程已结束，不能移动");
      case RETRY ->
          !open
              ? List.of("流程已结束，没有可以重试的作业")
              : suspended
                  ? List.of("流程已挂起，激活后才能重试")
                  : plan.jobs().isEmpty() ? List.of("流程没有失败的作业") : List.of();
      case SUSPEND ->
          open ? (suspended ? List.of("流程已经挂起") : List.of()) : List.of("流程已结束，不能挂起");
      case ACTIVATE ->
          open ? (suspended ? List.of() : List.of("流程没有挂起")) : List.of("流程已结束，不能激活");
      case CANCEL ->
          !open
              ? List.of("流程已结束，不能取消")
              : called ? List.of("该流程由上级流程调用，请在上级流程中处理") : List.of();
      case RESTART ->
          open
              ? List.of("流程还没有结束，不能重新启动")
              : called ? List.of("该流程由上级流程调用，不能单独重新启动") : again(plan);
    };
  }

  private List<String> again(Plan plan) {
    String key = plan.key();
    Optional<Hazard> hazard = register.find(key);
    if (hazard.isPresent() && hazard.get().status().isEnd()) {
      return List.of(
          "隐患 " + key + " 在台账中“" + hazard.get().status().label() + "”，不能重新启动；仍有隐患的，请另行报告");
    }
    boolean runs =
        !key.isEmpty()
            && runtimeService
                    .createProcessInstanceQuery()
                    .processInstanceBusinessKey(key)
                    .processDefinitionKey(plan.instance().getProcessDefinitionKey())
                    .count()
                > 0;
    return runs ? List.of(key + " 已有同样的流程在运行，不能再启动一个") : List.of();
  }

  private List<String> warnings(Plan plan) {
    List<String> warnings = new ArrayList<>();
    Action action = plan.intervention().action();
    boolean hazard = register.find(plan.key()).isPresent();
    if (action == Action.MOVE && !plan.leaving().isEmpty() && plan.intervention().from().isEmpty()) {
      commands
          .run(() -> snapshots.unfinished(plan.instance().getId()))
          .stream()
          .filter(visit -> visit.getActivityType().equals(CALL_ACTIVITY))
          .map(HistoricActivityInstance::getActivityId)
          .filter(activity -> !plan.joining().contains(activity))
          .distinct()
          .forEach(
              activity ->
                  warnings.add("“" + models.name(plan.definition(), activity) + "”继续运行"));
    }
    if (hazard && (action == Action.MOVE || action == Action.RESTART)) {
      warnings.add("台账中已经记下的办理经过和文书不变");
    }
    if (hazard && action == Action.CANCEL) {
      warnings.add("台账不随之改变，将与流程不一致；撤销隐患请用“撤销”");
    }
    if (action == Action.SUSPEND) {
      warnings.add("期限照常计算；由它调用的流程不随之挂起");
    }
    return warnings;
  }

  /** Does it; answers the id of the instance that goes on. */
  private String perform(Plan plan) {
    String id = plan.instance().getId();
    String reason = plan.intervention().reason();
    String instance =
        EngineCalls.call(
            () ->
                commands.run(
                    () -> {
                      switch (plan.intervention().action()) {
                        case MOVE -> move(plan);
                        case RESTART -> restart(plan);
                        case RETRY ->
                            plan.jobs().forEach(job -> managementService.setJobRetries(job, 1));
                        case SUSPEND -> runtimeService.suspendProcessInstanceById(id);
                        case ACTIVATE -> runtimeService.activateProcessInstanceById(id);
                        case CANCEL ->
                            runtimeService.deleteProcessInstance(id, reason, false, true);
                      }
                      return id;
                    }));
    if (plan.intervention().action() == Action.RESTART) {
      String successor = commands.run(() -> successor(id));
      bind(plan, successor);
      EngineCalls.call(() -> commands.run(() -> goOn(plan, successor)));
      instance = successor;
    }
    commands.run(
        () -> {
          annotate(id, reason);
          return id;
        });
    return instance;
  }

  private void move(Plan plan) {
    ProcessInstanceModificationBuilder modification =
        runtimeService.createProcessInstanceModification(plan.instance().getId());
    plan.leaving().forEach(modification::cancelAllForActivity);
    plan.joining().forEach(modification::startBeforeActivity);
    modification.execute();
  }

  /** With the variables as they were at the end. */
  private void restart(Plan plan) {
    runtimeService
        .restartProcessInstances(plan.definition())
        .processInstanceIds(plan.instance().getId())
        .startBeforeActivity(plan.intervention().to())
        .execute();
  }

  /** Starts the rest, where the first activity has not ended the instance at once. */
  private String goOn(Plan plan, String instance) {
    List<String> rest = plan.joining().subList(1, plan.joining().size());
    boolean open =
        runtimeService.createProcessInstanceQuery().processInstanceId(instance).count() > 0;
    if (open && !rest.isEmpty()) {
      ProcessInstanceModificationBuilder modification =
          runtimeService.createProcessInstanceModification(instance);
      rest.forEach(modification::startBeforeActivity);
      modification.execute();
    }
    return instance;
  }

  private String successor(String id) {
    return historyService
        .createNativeHistoricProcessInstanceQuery()
        .sql(
            "select * from "
                + managementService.getTableName(HistoricProcessInstance.class)
                + " where restarted_proc_inst_id_ = #{id}"
                + " order by start_time_ desc")
        .parameter("id", id)
        .listPage(0, 1)
        .get(0)
        .getId();
  }

  /** The register names the process that leads a hazard; the one that ended leads it no longer. */
  private void bind(Plan plan, String instance) {
    register
        .find(plan.key())
        .filter(hazard -> hazard.processInstanceId().equals(plan.instance().getId()))
        .ifPresent(hazard -> register.bind(hazard.number(), instance));
  }

  private void annotate(String id, String reason) {
    List<UserOperationLogEntry> latest =
        historyService
            .createUserOperationLogQuery()
            .processInstanceId(id)
            .orderByTimestamp()
            .desc()
            .listPage(0, 1);
    if (!reason.isEmpty() && !latest.isEmpty()) {
      historyService.setAnnotationForOperationLogById(latest.get(0).getOperationId(), reason);
    }
  }

  private static String inWords(RuntimeException failure) {
    if (failure instanceof ProcessEngineException) {
      return "流程引擎不允许：" + Values.cut(failure.getMessage());
    }
    if (failure instanceof RefusedInputException || failure instanceof ConflictException) {
      return String.valueOf(failure.getMessage());
    }
    throw failure;
  }
}
