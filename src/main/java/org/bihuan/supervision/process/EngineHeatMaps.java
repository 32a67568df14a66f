package org.bihuan.supervision.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.problem.NotFoundException;
import org.bihuan.process.PlatformCommands;
import org.bihuan.supervision.HeatMaps;
import org.bihuan.supervision.ModelHeat;
import org.bihuan.supervision.SupervisionParameters;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinitionQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets the database add up: the engine's own report reads every instance of a model. */
@Component
class EngineHeatMaps implements HeatMaps {

  /** Visits that are added up; more would take the database longer than anybody waits. */
  private static final int MOST_VISITS = 1_000_000;

  private final RepositoryService repositoryService;
  private final ManagementService managementService;
  private final PlatformCommands commands;
  private final JdbcClient jdbc;

  EngineHeatMaps(
      RepositoryService repositoryService,
      ManagementService managementService,
      PlatformCommands commands,
      JdbcClient jdbc) {
    this.repositoryService = repositoryService;
    this.managementService = managementService;
    this.commands = commands;
    this.jdbc = jdbc;
  }

  @Override
  public ModelHeat heat(
      String key, @Nullable Integer version, SupervisionParameters.Period period) {
    return commands.run(() -> counted(key, version, period));
  }

  private ModelHeat counted(
      String key, @Nullable Integer version, SupervisionParameters.Period period) {
    ProcessDefinition definition = definition(key, version);
    if (definition == null) {
      throw new NotFoundException(
          "没有流程模型 " + key + (version == null ? "" : " 第 " + version + " 版"));
    }
    List<ModelHeat.Node> nodes =
        jdbc.sql(
                """
                select act_id_, max(act_name_) as name, count(*) as visits,
                  count(*) filter (where end_time_ is null) as running,
                  count(*) filter (where act_inst_state_ = 2) as canceled,
                  avg(duration_) as average,
                  percentile_cont(0.5) within group (order by duration_) as median,
                  max(duration_) as longest
                from (select act_id_, act_name_, end_time_, act_inst_state_, duration_
                  from %s
                  where proc_def_key_ = :key and start_time_ >= :from and start_time_ < :until
                    %s
                    and act_type_ <> 'multiInstanceBody'
                  order by start_time_ desc limit :most) visit
                group by act_id_ order by visits desc, act_id_
                """
                    .formatted(
                        managementService.getTableName(HistoricActivityInstance.class),
                        version == null ? "" : "and proc_def_id_ = :definition"))
            .param("key", key)
            .param("definition", definition.getId())
            .param("from", morning(period.from()))
            .param("until", morning(period.to().plusDays(1)))
            .param("most", MOST_VISITS)
            .query((row, index) -> node(row))
            .list();
    long visits = nodes.stream().mapToLong(ModelHeat.Node::count).sum();
    return new ModelHeat(
        definition.getId(), nodes, period.from(), period.to(), visits >= MOST_VISITS);
  }

  private @Nullable ProcessDefinition definition(String key, @Nullable Integer version) {
    ProcessDefinitionQuery query =
        repositoryService.createProcessDefinitionQuery().processDefinitionKey(key);
    return version == null
        ? query.latestVersion().singleResult()
        : query.processDefinitionVersion(version).singleResult();
  }

  /** The engine's columns know no time zone and hold what the clocks of its machine show. */
  private static Timestamp morning(LocalDate day) {
    return Timestamp.from(day.atStartOfDay(BusinessClock.ZONE).toInstant());
  }

  private static ModelHeat.Node node(ResultSet row) throws SQLException {
    String id = row.getString("act_id_");
    return new ModelHeat.Node(
        id,
        Models.nameOr(row.getString("name"), id),
        row.getLong("visits"),
        row.getLong("running"),
        row.getLong("canceled"),
        millis(row, "average"),
        millis(row, "median"),
        millis(row, "longest"));
  }

  private static @Nullable Long millis(ResultSet row, String column) throws SQLException {
    double millis = row.getDouble(column);
    return row.wasNull() ? null : Math.round(millis);
  }
}
