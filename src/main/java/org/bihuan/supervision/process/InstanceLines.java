package org.bihuan.supervision.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.grading.SectorCatalogue;
import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.HazardRegister;
import org.bihuan.organisation.OfficeDirectory;
import org.bihuan.supervision.InstanceLine;
import org.bihuan.supervision.InstanceState;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.NativeHistoricActivityInstanceQuery;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes lines of instances: a few questions for all of them. */
@Component
class InstanceLines {

  private static final Set<String> HOLDERS =
      Set.of("subProcess", "multiInstanceBody", "transaction", "adHocSubProcess");

  private static final String TITLE = "title";

  private final HistoryService historyService;
  private final ManagementService managementService;
  private final JdbcClient jdbc;
  private final HazardRegister register;
  private final SectorCatalogue sectors;
  private final OfficeDirectory offices;
  private final Models models;

  InstanceLines(
      HistoryService historyService,
      ManagementService managementService,
      JdbcClient jdbc,
      HazardRegister register,
      SectorCatalogue sectors,
      OfficeDirectory offices,
      Models models) {
    this.historyService = historyService;
    this.managementService = managementService;
    this.jdbc = jdbc;
    this.register = register;
    this.sectors = sectors;
    this.offices = offices;
    this.models = models;
  }

  /** Lines in the order of the instances; asked within a command of the engine. */
  List<InstanceLine> of(List<HistoricProcessInstance> instances) {
    if (instances.isEmpty()) {
      return List.of();
    }
    List<HistoricProcessInstance> open =
        instances.stream().filter(instance -> instance.getEndTime() == null).toList();
    Set<String> troubled = troubled(ids(open));
    Map<String, Set<String>> standing = standing(open);
    Map<String, Hazard> hazards =
        register
            .findAll(
                instances.stream()
                    .map(HistoricProcessInstance::getBusinessKey)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet()))
            .stream()
            .collect(Collectors.toMap(Hazard::number, hazard -> hazard));
    Map<String, String> titles =
        titles(
            instances.stream()
                .filter(instance -> !hazards.containsKey(key(instance)))
                .map(HistoricProcessInstance::getId)
                .toList());
    return instances.stream()
        .map(
            instance ->
                line(
                    instance,
                    hazards.get(key(instance)),
                    titles.getOrDefault(instance.getId(), ""),
                    stateOf(instance, troubled),
                    standing.getOrDefault(instance.getId(), Set.of())))
        .toList();
  }

  private InstanceLine line(
      HistoricProcessInstance instance,
      @Nullable Hazard hazard,
      String title,
      InstanceState state,
      Collection<String> standing) {
    ProcessDefinition definition = models.definition(instance.getProcessDefinitionId());
    return new InstanceLine(
        instance.getId(),
        definition.getKey(),
        Models.nameOr(definition.getName(), definition.getKey()),
        definition.getVersion(),
        definition.getId(),
        key(instance),
        hazard == null ? title : hazard.facts().title(),
        hazard == null ? "" : hazard.responsibleOffice(),
        hazard == null ? "" : offices.nameOf(hazard.responsibleOffice()),
        hazard == null ? "" : hazard.grade().code(),
        hazard == null ? "" : gradeName(hazard),
        instance.getStartTime().toInstant(),
        instance.getEndTime() == null ? null : instance.getEndTime().toInstant(),
        instance.getDurationInMillis(),
        state.code(),
        state.label(),
        instance.getDeleteReason() == null ? "" : instance.getDeleteReason(),
        List.copyOf(standing),
        hazard != null);
  }

  private String gradeName(Hazard hazard) {
    return sectors
        .find(hazard.facts().sector())
        .map(sector -> hazard.grade().nameIn(sector))
        .orElseGet(() -> hazard.grade().commonName());
  }

  static String key(HistoricProcessInstance instance) {
    return instance.getBusinessKey() == null ? "" : instance.getBusinessKey();
  }

  private static List<String> ids(List<HistoricProcessInstance> instances) {
    return instances.stream().map(HistoricProcessInstance::getId).toList();
  }

  /** What ends along with the instance that called it has ended, not been cancelled. */
  private static InstanceState stateOf(HistoricProcessInstance instance, Set<String> troubled) {
    return switch (instance.getState()) {
      case HistoricProcessInstance.STATE_SUSPENDED -> InstanceState.SUSPENDED;
      case HistoricProcessInstance.STATE_EXTERNALLY_TERMINATED -> InstanceState.CANCELLED;
      case HistoricProcessInstance.STATE_INTERNALLY_TERMINATED ->
          instance.getSuperProcessInstanceId() == null
              ? InstanceState.CANCELLED
              : InstanceState.FINISHED;
      case HistoricProcessInstance.STATE_ACTIVE ->
          troubled.contains(instance.getId()) ? InstanceState.INCIDENT : InstanceState.RUNNING;
      default -> InstanceState.FINISHED;
    };
  }

  private Set<String> troubled(List<String> instances) {
    return instances.isEmpty()
        ? Set.of()
        : Set.copyOf(
            jdbc.sql(
                    "select distinct proc_inst_id_ from "
                        + managementService.getTableName(Incident.class)
                        + " where proc_inst_id_ in (:instances)")
                .param("instances", instances)
                .query(String.class)
                .list());
  }

  private Map<String, Set<String>> standing(List<HistoricProcessInstance> open) {
    Map<String, Set<String>> standing = new HashMap<>();
    if (open.isEmpty()) {
      return standing;
    }
    for (HistoricActivityInstance activity : unfinished(ids(open))) {
      if (!holds(activity)) {
        add(
            standing,
            activity.getProcessInstanceId(),
            Models.nameOr(activity.getActivityName(), activity.getActivityId()));
      }
    }
    for (Job job :
        managementService.createJobQuery().processInstanceIds(Set.copyOf(ids(open))).messages().list()) {
      add(
          standing,
          job.getProcessInstanceId(),
          models.name(job.getProcessDefinitionId(), ((JobEntity) job).getActivityId()));
    }
    return standing;
  }

  /** Whether a node only holds those at which an instance really stands. */
  static boolean holds(HistoricActivityInstance activity) {
    return HOLDERS.contains(activity.getActivityType());
  }

  private static void add(Map<String, Set<String>> standing, String instance, String name) {
    standing.computeIfAbsent(instance, id -> new LinkedHashSet<>()).add(name);
  }

  private List<HistoricActivityInstance> unfinished(List<String> instances) {
    List<String> names = new ArrayList<>();
    NativeHistoricActivityInstanceQuery query =
        historyService.createNativeHistoricActivityInstanceQuery();
    for (String instance : instances) {
      String name = "instance" + names.size();
      names.add("#{" + name + "}");
      query.parameter(name, instance);
    }
    return query
        .sql(
            "select * from "
                + managementService.getTableName(HistoricActivityInstance.class)
                + " where end_time_ is null and proc_inst_id_ in ("
                + String.join(", ", names)
                + ") order by start_time_, sequence_counter_")
        .list();
  }

  private Map<String, String> titles(List<String> instances) {
    Map<String, String> titles = new HashMap<>();
    if (!instances.isEmpty()) {
      historyService
          .createHistoricVariableInstanceQuery()
          .processInstanceIdIn(instances.toArray(String[]::new))
          .variableName(TITLE)
          .list()
          .forEach(
              variable ->
                  titles.put(
                      variable.getProcessInstanceId(), Values.plain(variable.getValue())));
    }
    return titles;
  }
}
