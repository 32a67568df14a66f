package org.bihuan.supervision.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bihuan.organisation.OfficeDirectory;
import org.bihuan.organisation.PeopleDirectory;
import org.bihuan.supervision.InterventionPreview.Standing;
import org.bihuan.supervision.InterventionPreview.WaitingTimer;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where an instance and all that it has called stand; asked within a command of the engine. */
@Component
class InstanceSnapshots {

  private final RuntimeService runtimeService;
  private final HistoryService historyService;
  private final TaskService taskService;
  private final ManagementService managementService;
  private final Models models;
  private final OfficeDirectory offices;
  private final PeopleDirectory people;

  InstanceSnapshots(
      RuntimeService runtimeService,
      HistoryService historyService,
      TaskService taskService,
      ManagementService managementService,
      Models models,
      OfficeDirectory offices,
      PeopleDirectory people) {
    this.runtimeService = runtimeService;
    this.historyService = historyService;
    this.taskService = taskService;
    this.managementService = managementService;
    this.models = models;
    this.offices = offices;
    this.people = people;
  }

  /** What stands, by the id of the visit or job; tasks and timers by theirs. */
  record Snapshot(
      List<Standing> standing, Map<String, Standing> tasks, Map<String, WaitingTimer> timers) {}

  Snapshot of(String instance) {
    Snapshot snapshot =
        new Snapshot(new ArrayList<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
    ProcessInstance running =
        runtimeService.createProcessInstanceQuery().processInstanceId(instance).singleResult();
    if (running != null) {
      add(running, snapshot);
    }
    return snapshot;
  }

  private void add(ProcessInstance instance, Snapshot snapshot) {
    String definition = instance.getProcessDefinitionId();
    String process =
        Models.nameOr(
            models.definition(definition).getName(), models.definition(definition).getKey());
    for (HistoricActivityInstance visit : unfinished(instance.getId())) {
      Task task =
          visit.getTaskId() == null
              ? null
              : taskService.createTaskQuery().taskId(visit.getTaskId()).singleResult();
      Standing standing =
          standing(
              visit.getActivityId(),
              Models.nameOr(visit.getActivityName(), visit.getActivityId()),
              process,
              task);
      snapshot.standing().add(standing);
      if (task != null) {
        snapshot.tasks().put(task.getId(), standing);
      }
    }
    for (Job job :
        managementService.createJobQuery().processInstanceId(instance.getId()).list()) {
      String activity = Objects.requireNonNullElse(((JobEntity) job).getActivityId(), "");
      String name = models.name(definition, activity);
      if ("timer".equals(((JobEntity) job).getType())) {
        Instant dueAt = job.getDuedate() == null ? null : job.getDuedate().toInstant();
        snapshot.timers().put(job.getId(), new WaitingTimer(activity, name, process, dueAt));
      } else if (!activity.isEmpty()) {
        snapshot.standing().add(standing(activity, name, process, null));
      }
    }
    runtimeService
        .createProcessInstanceQuery()
        .superProcessInstanceId(instance.getId())
        .list()
        .forEach(called -> add(called, snapshot));
  }

  List<HistoricActivityInstance> unfinished(String instance) {
    return historyService
        .createHistoricActivityInstanceQuery()
        .processInstanceId(instance)
        .unfinished()
        .orderByHistoricActivityInstanceStartTime()
        .asc()
        .list()
        .stream()
        .filter(visit -> !InstanceLines.holds(visit))
        .toList();
  }

  private Standing standing(
      String activity, String name, String process, @Nullable Task task) {
    return new Standing(
        activity,
        name,
        process,
        task != null,
        task == null || task.getAssignee() == null ? null : people.nameOf(task.getAssignee()),
        task == null
            ? List.of()
            : taskService.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .map(offices::nameOf)
                .toList());
  }
}
