package org.bihuan.supervision.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.problem.NotFoundException;
import org.bihuan.process.PlatformCommands;
import org.bihuan.supervision.InstanceArchive;
import org.bihuan.supervision.InstancePage;
import org.bihuan.supervision.InstanceSearch;
import org.bihuan.supervision.InstanceStory;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.NativeHistoricProcessInstanceQuery;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Incident;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds instances in the engine's history. The engine's own queries know neither office nor grade, and
 * sort all that they find; this one walks an index from the latest instance and stops when a page is
 * full.
 */
@Component
class EngineInstances implements InstanceArchive {

  private final HistoryService historyService;
  private final RepositoryService repositoryService;
  private final ManagementService managementService;
  private final PlatformCommands commands;
  private final InstanceLines lines;
  private final InstanceStories stories;
  private final Models models;

  EngineInstances(
      HistoryService historyService,
      RepositoryService repositoryService,
      ManagementService managementService,
      PlatformCommands commands,
      InstanceLines lines,
      InstanceStories stories,
      Models models) {
    this.historyService = historyService;
    this.repositoryService = repositoryService;
    this.managementService = managementService;
    this.commands = commands;
    this.lines = lines;
    this.stories = stories;
    this.models = models;
  }

  @Override
  public InstancePage search(InstanceSearch search) {
    return commands.run(
        () -> {
          List<HistoricProcessInstance> found =
              query(search).listPage(search.page() * search.size(), search.size() + 1);
          boolean more = found.size() > search.size();
          return new InstancePage(
              lines.of(more ? found.subList(0, search.size()) : found), more);
        });
  }

  private NativeHistoricProcessInstanceQuery query(InstanceSearch search) {
    NativeHistoricProcessInstanceQuery query =
        historyService.createNativeHistoricProcessInstanceQuery();
    List<String> conditions = new ArrayList<>();
    String key = search.key();
    if (key != null) {
      conditions.add("p.business_key_ like #{key}");
      query.parameter("key", key.replaceAll("([%_\\\\])", "\\\\$1") + "%");
    }
    add(conditions, query, "p.proc_def_key_ = ", "process", search.process());
    add(conditions, query, "h.responsible_office = ", "office", search.office());
    add(
        conditions,
        query,
        "h.grade = ",
        "grade",
        search.grade() == null ? null : search.grade().code());
    add(conditions, query, "p.start_time_ >= ", "startedFrom", morning(search.startedFrom(), 0));
    add(conditions, query, "p.start_time_ < ", "startedTo", morning(search.startedTo(), 1));
    add(conditions, query, "p.end_time_ >= ", "endedFrom", morning(search.endedFrom(), 0));
    add(conditions, query, "p.end_time_ < ", "endedTo", morning(search.endedTo(), 1));
    if (search.state() != null) {
      conditions.add(
          switch (search.state()) {
            case RUNNING -> "p.end_time_ is null and p.state_ = 'ACTIVE'";
            case SUSPENDED -> "p.end_time_ is null and p.state_ = 'SUSPENDED'";
            case FINISHED -> "p.end_time_ is not null and not " + HistoryIndexes.CANCELLED;
            case CANCELLED -> HistoryIndexes.CANCELLED;
            case INCIDENT ->
                "p.end_time_ is null and p.id_ in (select i.proc_inst_id_ from "
                    + managementService.getTableName(Incident.class)
                    + " i)";
          });
    }
    boolean ofHazards = search.office() != null || search.grade() != null;
    return query.sql(
        "select p.* from "
            + managementService.getTableName(HistoricProcessInstance.class)
            + " p"
            + (ofHazards ? " join hazard h on h.number = p.business_key_" : "")
            + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions))
            + " order by p.start_time_ desc, p.id_ desc");
  }

  private static void add(
      List<String> conditions,
      NativeHistoricProcessInstanceQuery query,
      String condition,
      String name,
      @Nullable Object value) {
    if (value != null) {
      conditions.add(condition + "#{" + name + "}");
      query.parameter(name, value);
    }
  }

  private static @Nullable Date morning(@Nullable LocalDate day, int later) {
    return day == null
        ? null
        : Date.from(day.plusDays(later).atStartOfDay(BusinessClock.ZONE).toInstant());
  }

  @Override
  public InstanceStory story(String id) {
    return commands.run(() -> stories.of(require(id)));
  }

  private HistoricProcessInstance require(String id) {
    HistoricProcessInstance instance =
        historyService.createHistoricProcessInstanceQuery().processInstanceId(id).singleResult();
    if (instance == null) {
      throw new NotFoundException("没有流程实例 " + id);
    }
    return instance;
  }

  @Override
  public String diagramOfInstance(String id) {
    return commands.run(() -> bpmn(require(id).getProcessDefinitionId()));
  }

  @Override
  public String diagram(String definitionId) {
    return commands.run(
        () -> {
          if (repositoryService
                  .createProcessDefinitionQuery()
                  .processDefinitionId(definitionId)
                  .count()
              == 0) {
            throw new NotFoundException("没有流程模型 " + definitionId);
          }
          return bpmn(definitionId);
        });
  }

  private String bpmn(String definitionId) {
    try (InputStream model = repositoryService.getProcessModel(definitionId)) {
      return new String(model.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<Target> targets(String id) {
    return commands.run(
        () ->
            models.targets(require(id).getProcessDefinitionId()).stream()
                .map(
                    node ->
                        new Target(
                            node.getId(), Models.name(node), node.getElementType().getTypeName()))
                .toList());
  }

  @Override
  public List<Model> models() {
    return commands.run(
        () -> {
          Map<String, List<ProcessDefinition>> versions =
              repositoryService.createProcessDefinitionQuery().list().stream()
                  .sorted(Comparator.comparing(ProcessDefinition::getVersion).reversed())
                  .collect(Collectors.groupingBy(ProcessDefinition::getKey));
          return versions.values().stream()
              .map(EngineInstances::model)
              .sorted(Comparator.comparing(Model::key))
              .toList();
        });
  }

  private static Model model(List<ProcessDefinition> versions) {
    ProcessDefinition latest = versions.get(0);
    return new Model(
        latest.getId(),
        latest.getKey(),
        Models.nameOr(latest.getName(), latest.getKey()),
        latest.getVersion(),
        versions.stream()
            .map(version -> new Version(version.getId(), version.getVersion()))
            .toList());
  }
}
