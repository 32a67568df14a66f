package org.bihuan.supervision.process;

import java.util.List;
import org.bihuan.startup.StartupStep;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds to the engine's history the indexes that a search of millions of instances walks; the vendor's
 * know neither the beginning of a key nor a model together with the time. The engine makes its tables
 * itself, so no migration can do it.
 */
@Component
@Order(StartupStep.Position.UPGRADES)
class HistoryIndexes implements StartupStep {

  /** What was ended from outside; the index holds these, so the search must say it word for word. */
  static final String CANCELLED =
      "(state_ = 'EXTERNALLY_TERMINATED'"
          + " or (state_ = 'INTERNALLY_TERMINATED' and super_process_instance_id_ is null))";

  /** Any number that no other lock of the platform has. */
  private static final long LOCK = 8_201_002L;

  private final JdbcClient jdbc;
  private final ManagementService managementService;

  HistoryIndexes(JdbcClient jdbc, ManagementService managementService) {
    this.jdbc = jdbc;
    this.managementService = managementService;
  }

  /** One node at a time: two that make the same index at once would refuse to start. */
  @Override
  @Transactional
  public void run() {
    jdbc.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query().singleRow();
    String instances = managementService.getTableName(HistoricProcessInstance.class);
    String activities = managementService.getTableName(HistoricActivityInstance.class);
    List.of(
            "bihuan_instance_started on " + instances + " (start_time_ desc, id_ desc)",
            "bihuan_instance_of_process on "
                + instances
                + " (proc_def_key_, start_time_ desc, id_ desc)",
            "bihuan_instance_key on " + instances + " (business_key_ varchar_pattern_ops)",
            "bihuan_instance_open on "
                + instances
                + " (start_time_ desc, id_ desc) where end_time_ is null",
            "bihuan_instance_cancelled on "
                + instances
                + " (start_time_ desc, id_ desc) where "
                + CANCELLED,
            "bihuan_activity_of_process on " + activities + " (proc_def_key_, start_time_ desc)")
        .forEach(index -> jdbc.sql("create index if not exists " + index).update());
  }
}
