package org.bihuan.supervision.process;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.organisation.PeopleDirectory;
import org.bihuan.process.MatterBook;
import org.bihuan.process.MatterRecords;
import org.bihuan.supervision.InstanceLine;
import org.bihuan.supervision.InstanceStory;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricVariableUpdate;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricDetailVariableInstanceUpdateEntity;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricVariableInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers everything that is known of an instance; asked within a command of the engine. */
@Component
class InstanceStories {

  /** What an instance has more of is not read to its end by anybody. */
  private static final int MOST = 2000;

  private final HistoryService historyService;
  private final RuntimeService runtimeService;
  private final ManagementService managementService;
  private final InstanceLines lines;
  private final DecisionTraces decisions;
  private final Models models;
  private final MatterBook matters;
  private final PeopleDirectory people;
  private final BusinessClock clock;

  InstanceStories(
      HistoryService historyService,
      RuntimeService runtimeService,
      ManagementService managementService,
      InstanceLines lines,
      DecisionTraces decisions,
      Models models,
      MatterBook matters,
      PeopleDirectory people,
      BusinessClock clock) {
    this.historyService = historyService;
    this.runtimeService = runtimeService;
    this.managementService = managementService;
    this.lines = lines;
    this.decisions = decisions;
    this.models = models;
    this.matters = matters;
    this.people = people;
    this.clock = clock;
  }

  InstanceStory of(HistoricProcessInstance instance) {
    String id = instance.getId();
    String definition = instance.getProcessDefinitionId();
    List<HistoricActivityInstance> visits =
        historyService
            .createHistoricActivityInstanceQuery()
            .processInstanceId(id)
            .orderByHistoricActivityInstanceStartTime()
            .asc()
            .orderPartiallyByOccurrence()
            .asc()
            .listPage(0, MOST);
    Map<String, String> activityOf =
        visits.stream()
            .collect(
                Collectors.toMap(
                    HistoricActivityInstance::getId, HistoricActivityInstance::getActivityId));
    List<Job> jobs = managementService.createJobQuery().processInstanceId(id).list();
    return new InstanceStory(
        lines.of(List.of(instance)).get(0),
        parent(instance),
        children(visits),
        visits.stream().map(this::activity).toList(),
        new TakenPath(models.model(definition), visits).flows(),
        current(visits, jobs),
        incidents(id, definition),
        failedJobs(jobs, definition),
        timers(jobs, definition),
        summary(visits),
        variables(id, activityOf),
        changes(id, activityOf, definition),
        trail(instance),
        decisions.of(id));
  }

  private @Nullable InstanceLine parent(HistoricProcessInstance instance) {
    String parent = instance.getSuperProcessInstanceId();
    List<InstanceLine> found = parent == null ? List.of() : lines(Set.of(parent));
    return found.isEmpty() ? null : found.get(0);
  }

  /** By what the calls say: nothing in the history is indexed by who called it. */
  private List<InstanceLine> children(List<HistoricActivityInstance> visits) {
    List<String> called =
        visits.stream()
            .map(HistoricActivityInstance::getCalledProcessInstanceId)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return called.isEmpty()
        ? List.of()
        : lines(Set.copyOf(called)).stream()
            .sorted(Comparator.comparing(line -> called.indexOf(line.id())))
            .toList();
  }

  private List<InstanceLine> lines(Set<String> ids) {
    return lines.of(
        historyService.createHistoricProcessInstanceQuery().processInstanceIds(ids).list());
  }

  private InstanceStory.Activity activity(HistoricActivityInstance visit) {
    String assignee = visit.getAssignee();
    return new InstanceStory.Activity(
        visit.getId(),
        visit.getActivityId(),
        nameOf(visit),
        visit.getActivityType(),
        visit.getStartTime().toInstant(),
        visit.getEndTime() == null ? null : visit.getEndTime().toInstant(),
        visit.getDurationInMillis(),
        visit.isCanceled(),
        assignee,
        assignee == null ? null : people.nameOf(assignee),
        visit.getTaskId(),
        visit.getCalledProcessInstanceId());
  }

  private static String nameOf(HistoricActivityInstance visit) {
    return Models.nameOr(visit.getActivityName(), visit.getActivityId());
  }

  /** What waits for its job has not begun, and is where the instance stands all the same. */
  private static List<String> current(List<HistoricActivityInstance> visits, List<Job> jobs) {
    Set<String> current = new LinkedHashSet<>();
    visits.stream()
        .filter(visit -> visit.getEndTime() == null)
        .filter(visit -> !InstanceLines.holds(visit))
        .map(HistoricActivityInstance::getActivityId)
        .forEach(current::add);
    jobs.stream()
        .filter(job -> !isTimer(job))
        .map(InstanceStories::activityOf)
        .filter(activity -> !activity.isEmpty())
        .forEach(current::add);
    return List.copyOf(current);
  }

  private static boolean isTimer(Job job) {
    return "timer".equals(((JobEntity) job).getType());
  }

  private static String activityOf(Job job) {
    String activity = ((JobEntity) job).getActivityId();
    return activity == null ? "" : activity;
  }

  private List<InstanceStory.Incident> incidents(String instance, String definition) {
    return runtimeService.createIncidentQuery().processInstanceId(instance).list().stream()
        .map(
            incident ->
                new InstanceStory.Incident(
                    text(incident.getActivityId()),
                    models.name(definition, text(incident.getActivityId())),
                    incident.getIncidentType(),
                    Values.cut(incident.getIncidentMessage()),
                    incident.getConfiguration(),
                    incident.getIncidentTimestamp().toInstant()))
        .sorted(Comparator.comparing(InstanceStory.Incident::at))
        .toList();
  }

  private List<InstanceStory.FailedJob> failedJobs(List<Job> jobs, String definition) {
    return jobs.stream()
        .filter(job -> job.getRetries() <= 0)
        .map(
            job ->
                new InstanceStory.FailedJob(
                    job.getId(),
                    activityOf(job),
                    models.name(definition, activityOf(job)),
                    Values.cut(job.getExceptionMessage())))
        .toList();
  }

  private List<InstanceStory.Timer> timers(List<Job> jobs, String definition) {
    return jobs.stream()
        .filter(InstanceStories::isTimer)
        .map(
            job ->
                new InstanceStory.Timer(
                    activityOf(job),
                    models.name(definition, activityOf(job)),
                    job.getDuedate() == null ? null : job.getDuedate().toInstant()))
        .sorted(
            Comparator.comparing(
                InstanceStory.Timer::dueAt, Comparator.nullsLast(Comparator.naturalOrder())))
        .toList();
  }

  private List<InstanceStory.StepTime> summary(List<HistoricActivityInstance> visits) {
    Map<String, InstanceStory.StepTime> times = new LinkedHashMap<>();
    for (HistoricActivityInstance visit : visits) {
      long millis = millis(visit);
      times.merge(
          visit.getActivityId(),
          new InstanceStory.StepTime(visit.getActivityId(), nameOf(visit), 1, millis, millis),
          (one, other) ->
              new InstanceStory.StepTime(
                  one.activityId(),
                  one.name(),
                  one.count() + 1,
                  one.totalMillis() + other.totalMillis(),
                  Math.max(one.maxMillis(), other.maxMillis())));
    }
    return List.copyOf(times.values());
  }

  private long millis(HistoricActivityInstance visit) {
    Long ended = visit.getDurationInMillis();
    return ended != null
        ? ended
        : Math.max(0, Duration.between(visit.getStartTime().toInstant(), clock.now()).toMillis());
  }

  private List<InstanceStory.Variable> variables(
      String instance, Map<String, String> activityOf) {
    return historyService
        .createHistoricVariableInstanceQuery()
        .processInstanceId(instance)
        .disableBinaryFetching()
        .disableCustomObjectDeserialization()
        .orderByVariableName()
        .asc()
        .listPage(0, MOST)
        .stream()
        .map(
            variable ->
                new InstanceStory.Variable(
                    variable.getName(),
                    Values.text(((HistoricVariableInstanceEntity) variable).getTypedValue(false)),
                    text(variable.getTypeName()),
                    variable.getCreateTime() == null ? null : variable.getCreateTime().toInstant(),
                    activityOf.getOrDefault(text(variable.getActivityInstanceId()), "")))
        .toList();
  }

  private List<InstanceStory.Change> changes(
      String instance, Map<String, String> activityOf, String definition) {
    return historyService
        .createHistoricDetailQuery()
        .processInstanceId(instance)
        .variableUpdates()
        .disableBinaryFetching()
        .disableCustomObjectDeserialization()
        .orderByTime()
        .asc()
        .orderPartiallyByOccurrence()
        .asc()
        .listPage(0, MOST)
        .stream()
        .filter(HistoricVariableUpdate.class::isInstance)
        .map(HistoricVariableUpdate.class::cast)
        .map(
            change ->
                new InstanceStory.Change(
                    change.getTime().toInstant(),
                    activityName(
                        definition,
                        activityOf.getOrDefault(text(change.getActivityInstanceId()), "")),
                    change.getVariableName(),
                    Values.text(
                        ((HistoricDetailVariableInstanceUpdateEntity) change)
                            .getTypedValue(false))))
        .toList();
  }

  private String activityName(String definition, String activity) {
    return activity.isEmpty() ? "" : models.name(definition, activity);
  }

  /** The matter's own history and the engine's log are two views of the same days. */
  private List<InstanceStory.Event> trail(HistoricProcessInstance instance) {
    List<InstanceStory.Event> trail = new ArrayList<>();
    String key = InstanceLines.key(instance);
    matters
        .find(key)
        .ifPresent(kind -> kind.history(key).forEach(entry -> trail.add(event(entry))));
    historyService
        .createUserOperationLogQuery()
        .processInstanceId(instance.getId())
        .orderByTimestamp()
        .asc()
        .listPage(0, MOST)
        .forEach(entry -> trail.add(event(entry)));
    trail.sort(Comparator.comparing(InstanceStory.Event::at));
    return List.copyOf(trail);
  }

  private InstanceStory.Event event(MatterRecords.Entry entry) {
    return new InstanceStory.Event(
        entry.at(),
        "journal",
        entry.person(),
        people.nameOf(entry.person()),
        entry.label(),
        entry.outcome(),
        entry.words(),
        "",
        "",
        "",
        "");
  }

  private InstanceStory.Event event(UserOperationLogEntry entry) {
    String person = text(entry.getUserId());
    return new InstanceStory.Event(
        entry.getTimestamp().toInstant(),
        "engine",
        person,
        people.nameOf(person),
        Operations.label(entry.getEntityType(), entry.getOperationType()),
        "",
        Map.of(),
        Operations.property(entry.getProperty()),
        value(entry.getProperty(), entry.getOrgValue()),
        value(entry.getProperty(), entry.getNewValue()),
        text(entry.getAnnotation()));
  }

  private String value(@Nullable String property, @Nullable String value) {
    if (Operations.property(property).isEmpty()) {
      return "";
    }
    return value != null && Operations.isPerson(property)
        ? people.nameOf(value)
        : Values.cut(value);
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
