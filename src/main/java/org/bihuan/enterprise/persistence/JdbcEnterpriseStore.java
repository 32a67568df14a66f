package org.bihuan.enterprise.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.database.WordsColumn;
import org.bihuan.enterprise.Enterprise;
import org.bihuan.enterprise.EnterpriseEvent;
import org.bihuan.enterprise.EnterpriseFacts;
import org.bihuan.enterprise.EnterpriseSearch;
import org.bihuan.enterprise.EnterpriseStore;
import org.bihuan.enterprise.RiskLevel;
import org.bihuan.problem.ConflictException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcEnterpriseStore implements EnterpriseStore {

  private final JdbcClient jdbc;
  private final WordsColumn column;

  JdbcEnterpriseStore(JdbcClient jdbc, WordsColumn column) {
    this.jdbc = jdbc;
    this.column = column;
  }

  @Override
  public String nextCode() {
    long next = jdbc.sql("select nextval('enterprise_code')").query(Long.class).single();
    return "DW-%06d".formatted(next);
  }

  @Override
  public void insert(Enterprise enterprise) {
    jdbc.sql(
            """
            insert into enterprise (
              code, name, place_kind, sector, community, address, contact_role, risk,
              monthly_return, report_key, closed_at)
            values (
              :code, :name, :placeKind, :sector, :community, :address, :contactRole, :risk,
              :monthlyReturn, :reportKey, :closedAt)
            """)
        .params(values(enterprise))
        .update();
    keepName(enterprise);
  }

  @Override
  public void update(Enterprise enterprise) {
    jdbc.sql(
            """
            update enterprise set
              name = :name, place_kind = :placeKind, sector = :sector, community = :community,
              address = :address, contact_role = :contactRole, risk = :risk,
              monthly_return = :monthlyReturn, report_key = :reportKey, closed_at = :closedAt
            where code = :code
            """)
        .params(values(enterprise))
        .update();
    keepName(enterprise);
  }

  /** Two people may enter the same name at once. */
  private void keepName(Enterprise enterprise) {
    try {
      jdbc.sql(
              """
              insert into enterprise_name (name, code)
              select :name, :code
              where not exists (
                select 1 from enterprise_name where name = :name and code = :code)
              """)
          .param("name", enterprise.name())
          .param("code", enterprise.code())
          .update();
    } catch (DuplicateKeyException e) {
      throw new ConflictException("“" + enterprise.name() + "”刚刚由他人登记，请刷新后再试");
    }
  }

  private static Map<String, Object> values(Enterprise enterprise) {
    EnterpriseFacts facts = enterprise.facts();
    RiskLevel risk = facts.risk();
    Map<String, Object> values = new HashMap<>();
    values.put("code", enterprise.code());
    values.put("name", facts.name());
    values.put("placeKind", facts.placeKind());
    values.put("sector", facts.sector());
    values.put("community", facts.community());
    values.put("address", facts.address());
    values.put("contactRole", facts.contactRole());
    values.put("risk", risk == null ? "" : risk.code());
    values.put("monthlyReturn", facts.monthlyReturn());
    values.put("reportKey", enterprise.reportKey());
    values.put(
        "closedAt",
        enterprise.closedAt() == null ? null : enterprise.closedAt().atOffset(ZoneOffset.UTC));
    return values;
  }

  private static Enterprise enterprise(ResultSet row) throws SQLException {
    Timestamp closedAt = row.getTimestamp("closed_at");
    return new Enterprise(
        row.getString("code"),
        new EnterpriseFacts(
            row.getString("name"),
            row.getString("place_kind"),
            row.getString("sector"),
            row.getString("community"),
            row.getString("address"),
            row.getString("contact_role"),
            RiskLevel.find(row.getString("risk")).orElse(null),
            row.getBoolean("monthly_return")),
        row.getString("report_key"),
        closedAt == null ? null : closedAt.toInstant());
  }

  @Override
  public Optional<Enterprise> find(String code) {
    return jdbc.sql("select * from enterprise where code = :code")
        .param("code", code)
        .query((row, index) -> enterprise(row))
        .optional();
  }

  @Override
  public Optional<Enterprise> findByName(String name) {
    return jdbc.sql(
            """
            select e.* from enterprise e join enterprise_name n on n.code = e.code
            where n.name = :name
            """)
        .param("name", name)
        .query((row, index) -> enterprise(row))
        .optional();
  }

  @Override
  public Optional<Enterprise> findByReportKey(String key) {
    return jdbc.sql("select * from enterprise where report_key = :key")
        .param("key", key)
        .query((row, index) -> enterprise(row))
        .optional();
  }

  @Override
  public Map<String, Enterprise> byNames() {
    Map<String, Enterprise> found = new HashMap<>();
    jdbc.sql(
            """
            select n.name as known_as, e.* from enterprise e
            join enterprise_name n on n.code = e.code
            """)
        .query(
            row -> {
              found.put(row.getString("known_as"), enterprise(row));
            });
    return found;
  }

  @Override
  public Map<String, String> codesByName(Collection<String> codes) {
    Map<String, String> found = new HashMap<>();
    jdbc.sql("select name, code from enterprise_name where code = any(:codes)")
        .param("codes", codes.toArray(String[]::new))
        .query(
            row -> {
              found.put(row.getString("name"), row.getString("code"));
            });
    return found;
  }

  @Override
  public List<Enterprise> search(EnterpriseSearch search) {
    Map<String, Object> values = new HashMap<>();
    String where = where(search, values);
    values.put("size", search.size());
    values.put("start", (long) search.page() * search.size());
    return jdbc.sql("select *" + where + " order by code limit :size offset :start")
        .params(values)
        .query((row, index) -> enterprise(row))
        .list();
  }

  @Override
  public long count(EnterpriseSearch search) {
    Map<String, Object> values = new HashMap<>();
    return jdbc.sql("select count(*)" + where(search, values))
        .params(values)
        .query(Long.class)
        .single();
  }

  private static String where(EnterpriseSearch search, Map<String, Object> values) {
    List<String> conditions = new ArrayList<>(List.of("true"));
    if (search.community() != null) {
      conditions.add("community = :community");
      values.put("community", search.community());
    }
    if (search.sector() != null) {
      conditions.add("sector = :sector");
      values.put("sector", search.sector());
    }
    if (search.risk() != null) {
      conditions.add("risk = :risk");
      values.put("risk", search.risk().code());
    }
    if (search.monthlyReturn() != null) {
      conditions.add("monthly_return = :monthlyReturn");
      values.put("monthlyReturn", search.monthlyReturn());
    }
    if (!search.closedToo()) {
      conditions.add("closed_at is null");
    }
    if (search.text() != null && !search.text().isBlank()) {
      conditions.add("(name ilike :text or address ilike :text or code ilike :text)");
      values.put("text", "%" + search.text().strip().replaceAll("([\\\\%_])", "\\\\$1") + "%");
    }
    return " from enterprise where " + String.join(" and ", conditions);
  }

  @Override
  public List<Enterprise> all(Collection<String> codes) {
    return jdbc.sql("select * from enterprise where code = any(:codes) order by code")
        .param("codes", codes.toArray(String[]::new))
        .query((row, index) -> enterprise(row))
        .list();
  }

  @Override
  public void record(EnterpriseEvent event) {
    jdbc.sql(
            """
            insert into enterprise_event (code, occurred_at, person, what, words)
            values (:code, :at, :person, :what, :words::jsonb)
            """)
        .param("code", event.code())
        .param("at", event.at().atOffset(ZoneOffset.UTC))
        .param("person", event.person())
        .param("what", event.what())
        .param("words", column.json(event.words()))
        .update();
  }

  @Override
  public List<EnterpriseEvent> events(String code) {
    return jdbc.sql("select * from enterprise_event where code = :code order by id")
        .param("code", code)
        .query(
            (row, index) ->
                new EnterpriseEvent(
                    code,
                    row.getTimestamp("occurred_at").toInstant(),
                    row.getString("person"),
                    row.getString("what"),
                    column.words(row.getString("words"))))
        .list();
  }
}
