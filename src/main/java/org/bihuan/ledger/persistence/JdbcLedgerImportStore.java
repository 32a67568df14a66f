package org.bihuan.ledger.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bihuan.ledger.LedgerImport;
import org.bihuan.ledger.LedgerImportStore;
import org.bihuan.problem.FieldProblem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcLedgerImportStore implements LedgerImportStore {

  private static final TypeReference<LinkedHashMap<String, String>> CELLS =
      new TypeReference<>() {};
  private static final TypeReference<List<FieldProblem>> PROBLEMS = new TypeReference<>() {};

  /** Whoever works on an import tells of it more often. */
  private static final Duration SILENCE = Duration.ofMinutes(10);

  private final JdbcClient jdbc;
  private final ObjectMapper mapper;

  JdbcLedgerImportStore(JdbcClient jdbc, ObjectMapper mapper) {
    this.jdbc = jdbc;
    this.mapper = mapper;
  }

  @Override
  public void insert(LedgerImport started) {
    jdbc.sql(
            """
            insert into ledger_import (id, file_name, person, dry_run, mode, state, total, started_at)
            values (:id, :file, :person, :dryRun, :mode, :state, :total, :startedAt)
            """)
        .param("id", started.id())
        .param("file", started.fileName())
        .param("person", started.person())
        .param("dryRun", started.dryRun())
        .param("mode", started.mode().code())
        .param("state", started.state().code())
        .param("total", started.total())
        .param("startedAt", started.startedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  @Override
  public Optional<LedgerImport> find(UUID id) {
    return jdbc.sql(
            "select *, updated_at < now() - :silence * interval '1 second' as silent"
                + " from ledger_import where id = :id")
        .param("silence", SILENCE.toSeconds())
        .param("id", id)
        .query((row, index) -> read(row))
        .optional();
  }

  @Override
  public List<LedgerImport> latest(int count) {
    return jdbc.sql(
            "select *, updated_at < now() - :silence * interval '1 second' as silent"
                + " from ledger_import order by started_at desc limit :count")
        .param("silence", SILENCE.toSeconds())
        .param("count", count)
        .query((row, index) -> read(row))
        .list();
  }

  /** An import of which nothing is heard any more died with its server. */
  private static LedgerImport read(ResultSet row) throws SQLException {
    LedgerImport.State state = LedgerImport.State.of(row.getString("state"));
    boolean dead = state.isRunning() && row.getBoolean("silent");
    return new LedgerImport(
        row.getObject("id", UUID.class),
        row.getString("file_name"),
        row.getString("person"),
        row.getBoolean("dry_run"),
        LedgerImport.Mode.of(row.getString("mode")),
        dead ? LedgerImport.State.FAILED : state,
        dead ? "平台中途停止，请重新导入同一个文件；已写入的行不会重复" : row.getString("message"),
        row.getInt("total"),
        row.getInt("done"),
        row.getInt("created"),
        row.getInt("known"),
        row.getInt("bad"),
        row.getObject("started_at", OffsetDateTime.class).toInstant());
  }

  @Override
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void progress(UUID id, LedgerImport.State state, int done) {
    jdbc.sql(
            "update ledger_import set state = :state, done = :done, updated_at = now() where id = :id")
        .param("id", id)
        .param("state", state.code())
        .param("done", done)
        .update();
  }

  @Override
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void end(
      UUID id, LedgerImport.State state, String message, int created, int known, int bad) {
    jdbc.sql(
            """
            update ledger_import set state = :state, message = :message, created = :created,
              known = :known, bad = :bad, done = total, updated_at = now()
            where id = :id
            """)
        .param("id", id)
        .param("state", state.code())
        .param("message", message)
        .param("created", created)
        .param("known", known)
        .param("bad", bad)
        .update();
  }

  @Override
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void flag(UUID id, Collection<Flagged> rows) {
    for (Flagged row : rows) {
      jdbc.sql(
              """
              insert into ledger_import_row (import, row, cells, problems, warnings)
              values (:id, :row, :cells::jsonb, :problems::jsonb, :warnings::jsonb)
              on conflict (import, row) do update
                set problems = excluded.problems, warnings = excluded.warnings
              """)
          .param("id", id)
          .param("row", row.row())
          .param("cells", json(row.cells()))
          .param("problems", json(row.problems()))
          .param("warnings", json(row.warnings()))
          .update();
    }
  }

  @Override
  public List<Flagged> flagged(UUID id) {
    return jdbc.sql("select * from ledger_import_row where import = :id order by row")
        .param("id", id)
        .query(
            (row, index) ->
                new Flagged(
                    row.getInt("row"),
                    parse(row.getString("cells"), CELLS),
                    parse(row.getString("problems"), PROBLEMS),
                    parse(row.getString("warnings"), PROBLEMS)))
        .list();
  }

  @Override
  public Map<String, String> numbers(Collection<String> keys) {
    Map<String, String> numbers = new HashMap<>();
    jdbc.sql("select key, number from ledger_entry where key = any(:keys)")
        .param("keys", keys.toArray(String[]::new))
        .query(
            row -> {
              numbers.put(row.getString("key"), row.getString("number"));
            });
    return numbers;
  }

  @Override
  public Set<String> registered(Collection<String> numbers) {
    return new HashSet<>(
        jdbc.sql("select number from hazard where number = any(:numbers)")
            .param("numbers", numbers.toArray(String[]::new))
            .query(String.class)
            .list());
  }

  @Override
  public void remember(String key, String number, UUID id, int row) {
    jdbc.sql(
            "insert into ledger_entry (key, number, import, row) values (:key, :number, :id, :row)")
        .param("key", key)
        .param("number", number)
        .param("id", id)
        .param("row", row)
        .update();
  }

  private String json(Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private <T> T parse(String json, TypeReference<T> type) {
    try {
      return mapper.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
