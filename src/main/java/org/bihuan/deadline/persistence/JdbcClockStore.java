package org.bihuan.deadline.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bihuan.calendar.Term;
import org.bihuan.deadline.Clock;
import org.bihuan.deadline.ClockStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcClockStore implements ClockStore {

  private final JdbcClient jdbc;

  JdbcClockStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void save(Clock clock) {
    Map<String, Object> values = new HashMap<>();
    values.put("matter", clock.matter());
    values.put("step", clock.step());
    values.put("startedAt", timestamp(clock.startedAt()));
    values.put("count", clock.term().count());
    values.put("unit", clock.term().unit().code());
    values.put("rule", clock.rule());
    values.put("dueAt", timestamp(clock.dueAt()));
    values.put("decided", clock.decided());
    values.put("provisional", clock.provisional());
    values.put("state", clock.state().name().toLowerCase(Locale.ROOT));
    jdbc.sql(
            """
            insert into deadline_clock (matter, step, started_at, count, unit, rule, due_at,
              decided, provisional, state)
            values (:matter, :step, :startedAt, :count, :unit, :rule, :dueAt, :decided,
              :provisional, :state)
            on conflict (matter, step) do update set started_at = :startedAt, count = :count,
              unit = :unit, rule = :rule, due_at = :dueAt, decided = :decided,
              provisional = :provisional, state = :state
            """)
        .params(values)
        .update();
  }

  @Override
  public Optional<Clock> find(String matter, String step) {
    return jdbc.sql("select * from deadline_clock where matter = :matter and step = :step")
        .param("matter", matter)
        .param("step", step)
        .query((row, index) -> clock(row))
        .optional();
  }

  @Override
  public List<Clock> of(String matter) {
    return jdbc.sql("select * from deadline_clock where matter = :matter order by due_at, step")
        .param("matter", matter)
        .query((row, index) -> clock(row))
        .list();
  }

  @Override
  public List<Clock> open(Collection<String> matters) {
    return jdbc.sql(
            "select * from deadline_clock where matter = any(:matters) and state <> 'ended'")
        .param("matters", matters.toArray(String[]::new))
        .query((row, index) -> clock(row))
        .list();
  }

  @Override
  public List<Clock> movable() {
    return jdbc.sql(
            """
            select * from deadline_clock where state <> 'ended' and not decided
            order by matter, step for update
            """)
        .query((row, index) -> clock(row))
        .list();
  }

  @Override
  public Set<String> alerts(String matter) {
    return new HashSet<>(
        jdbc.sql("select key from deadline_alert where matter = :matter")
            .param("matter", matter)
            .query(String.class)
            .list());
  }

  @Override
  public void addAlert(String matter, String key) {
    jdbc.sql("insert into deadline_alert (matter, key) values (:matter, :key)")
        .param("matter", matter)
        .param("key", key)
        .update();
  }

  @Override
  public Optional<String> watch(String matter) {
    return jdbc.sql("select process_instance_id from deadline_watch where matter = :matter")
        .param("matter", matter)
        .query(String.class)
        .optional();
  }

  @Override
  public void setWatch(String matter, String processInstanceId) {
    jdbc.sql(
            """
            insert into deadline_watch (matter, process_instance_id) values (:matter, :instance)
            on conflict (matter) do update set process_instance_id = :instance
            """)
        .param("matter", matter)
        .param("instance", processInstanceId)
        .update();
  }

  @Override
  public void removeWatch(String matter) {
    jdbc.sql("delete from deadline_watch where matter = :matter")
        .param("matter", matter)
        .update();
  }

  private static Clock clock(ResultSet row) throws SQLException {
    return new Clock(
        row.getString("matter"),
        row.getString("step"),
        instant(row, "started_at"),
        new Term(row.getInt("count"), Term.Unit.of(row.getString("unit"))),
        row.getString("rule"),
        instant(row, "due_at"),
        row.getBoolean("decided"),
        row.getBoolean("provisional"),
        Clock.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime timestamp(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
