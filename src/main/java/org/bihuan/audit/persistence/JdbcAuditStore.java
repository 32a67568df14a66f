package org.bihuan.audit.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.bihuan.audit.AuditEntry;
import org.bihuan.audit.AuditStore;
import org.bihuan.identity.Deed;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAuditStore implements AuditStore {

  /** Names the lock of the chain among the database's advisory locks. */
  private static final long CHAIN = 0x62696875616eL;

  private static final int BATCH = 1000;

  private final JdbcClient jdbc;

  /** Fetches some rows at a time. */
  private final JdbcTemplate largeResults;

  JdbcAuditStore(JdbcClient jdbc, DataSource dataSource) {
    this.jdbc = jdbc;
    this.largeResults = new JdbcTemplate(dataSource);
    this.largeResults.setFetchSize(BATCH);
  }

  @Override
  public void append(AuditEntry entry) {
    jdbc.sql(
            """
            with written as (
              insert into audit_entry (at, actor, kind, subject, what, words)
              values (:at, :actor, :kind, :subject, :what, :words) returning id)
            insert into audit_pending select id from written
            """)
        .param("at", entry.at().atOffset(ZoneOffset.UTC))
        .param("actor", entry.actor())
        .param("kind", entry.kind().code())
        .param("subject", entry.subject())
        .param("what", entry.what())
        .param("words", entry.words())
        .update();
  }

  @Override
  public boolean lockChain() {
    return jdbc.sql("select pg_try_advisory_xact_lock(:chain)")
        .param("chain", CHAIN)
        .query(Boolean.class)
        .single();
  }

  @Override
  public List<AuditEntry> pending(int count) {
    return jdbc.sql(
            """
            select e.* from audit_pending p join audit_entry e on e.id = p.entry
            order by e.id limit :count
            """)
        .param("count", count)
        .query((row, index) -> entry(row))
        .list();
  }

  @Override
  public Optional<Link> last() {
    return jdbc.sql("select * from audit_chain order by seq desc limit 1")
        .query((row, index) -> link(row))
        .optional();
  }

  @Override
  public void seal(List<Link> links) {
    if (links.isEmpty()) {
      return;
    }
    largeResults.batchUpdate(
        "insert into audit_chain (seq, entry, hash) values (?, ?, ?)",
        links,
        links.size(),
        (statement, link) -> {
          statement.setLong(1, link.seq());
          statement.setLong(2, link.entry());
          statement.setString(3, link.hash());
        });
    jdbc.sql("delete from audit_pending where entry = any(:entries)")
        .param("entries", links.stream().map(Link::entry).toArray(Long[]::new))
        .update();
  }

  @Override
  public void forEach(Consumer<Sealed> reader) {
    largeResults.query(
        """
        select c.seq, c.entry, c.hash, e.* from audit_chain c
        left join audit_entry e on e.id = c.entry order by c.seq
        """,
        row -> {
          boolean there = row.getObject("id") != null;
          reader.accept(new Sealed(link(row), there ? entry(row) : null));
        });
  }

  @Override
  public Optional<AuditEntry> firstLost() {
    return jdbc.sql(
            """
            select * from audit_entry e
            where not exists (select 1 from audit_chain c where c.entry = e.id)
              and not exists (select 1 from audit_pending p where p.entry = e.id)
            order by id limit 1
            """)
        .query((row, index) -> entry(row))
        .optional();
  }

  @Override
  public long count() {
    return jdbc.sql("select count(*) from audit_entry").query(Long.class).single();
  }

  @Override
  public List<AuditEntry> search(Search search) {
    Map<String, Object> values = new HashMap<>();
    String where = where(search, values);
    values.put("size", search.size());
    values.put("start", (long) search.page() * search.size());
    return jdbc.sql("select *" + where + " order by id desc limit :size offset :start")
        .params(values)
        .query((row, index) -> entry(row))
        .list();
  }

  @Override
  public long count(Search search) {
    Map<String, Object> values = new HashMap<>();
    return jdbc.sql("select count(*)" + where(search, values))
        .params(values)
        .query(Long.class)
        .single();
  }

  private static String where(Search search, Map<String, Object> values) {
    List<String> conditions = new ArrayList<>(List.of("true"));
    equal(conditions, values, "subject", search.subject());
    equal(conditions, values, "actor", search.actor());
    equal(conditions, values, "kind", search.kind() == null ? null : search.kind().code());
    if (search.from() != null) {
      conditions.add("at >= :from");
      values.put("from", search.from().atOffset(ZoneOffset.UTC));
    }
    if (search.until() != null) {
      conditions.add("at < :until");
      values.put("until", search.until().atOffset(ZoneOffset.UTC));
    }
    return " from audit_entry where " + String.join(" and ", conditions);
  }

  private static void equal(
      List<String> conditions, Map<String, Object> values, String column, @Nullable String value) {
    if (value != null) {
      conditions.add(column + " = :" + column);
      values.put(column, value);
    }
  }

  private static Link link(ResultSet row) throws SQLException {
    return new Link(row.getLong("seq"), row.getLong("entry"), row.getString("hash"));
  }

  private static AuditEntry entry(ResultSet row) throws SQLException {
    return new AuditEntry(
        row.getLong("id"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("actor"),
        Deed.Kind.of(row.getString("kind")),
        row.getString("subject"),
        row.getString("what"),
        row.getString("words"));
  }
}
