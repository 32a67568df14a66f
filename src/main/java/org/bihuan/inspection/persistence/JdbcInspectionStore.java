package org.bihuan.inspection.persistence;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.enterprise.RiskLevel;
import org.bihuan.inspection.CheckItem;
import org.bihuan.inspection.Inspection;
import org.bihuan.inspection.InspectionKind;
import org.bihuan.inspection.InspectionPlan;
import org.bihuan.inspection.InspectionStore;
import org.bihuan.inspection.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcInspectionStore implements InspectionStore {

  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate batches;

  JdbcInspectionStore(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp value = row.getTimestamp(column);
    return value == null ? null : value.toInstant();
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return List.of((String[]) array.getArray());
  }

  private static String[] array(List<String> texts) {
    return texts.toArray(String[]::new);
  }

  @Override
  public void insert(Inspection inspection) {
    InspectionPlan plan = inspection.plan();
    RiskLevel risk = plan.risk();
    Map<String, Object> values = new HashMap<>();
    values.put("key", inspection.key());
    values.put("kind", plan.kind().code());
    values.put("title", plan.title());
    values.put("sector", plan.sector());
    values.put("dueOn", plan.dueOn());
    values.put("wanted", plan.wanted());
    values.put("community", plan.community());
    values.put("risk", risk == null ? null : risk.code());
    values.put("inspectorOffices", array(plan.inspectorOffices()));
    values.put("enterprises", array(plan.enterprises()));
    values.put("inspectors", array(plan.inspectors()));
    values.put("plannedBy", inspection.plannedBy());
    values.put("plannedAt", at(inspection.plannedAt()));
    jdbc.sql(
            """
            insert into inspection (
              key, kind, title, sector, due_on, wanted, community, risk, inspector_offices,
              enterprises, inspectors, planned_by, planned_at, candidates)
            values (
              :key, :kind, :title, :sector, :dueOn, :wanted, :community, :risk,
              :inspectorOffices, :enterprises, :inspectors, :plannedBy, :plannedAt, '{}')
            """)
        .params(values)
        .update();
  }

  @Override
  public void update(Inspection inspection) {
    Map<String, Object> values = new HashMap<>();
    values.put("key", inspection.key());
    values.put("seed", inspection.seed());
    values.put("candidates", array(inspection.candidates()));
    values.put("endedAt", at(inspection.endedAt()));
    jdbc.sql(
            """
            update inspection set seed = :seed, candidates = :candidates, ended_at = :endedAt
            where key = :key
            """)
        .params(values)
        .update();
  }

  private static Inspection inspection(ResultSet row) throws SQLException {
    String risk = row.getString("risk");
    return new Inspection(
        row.getString("key"),
        new InspectionPlan(
            InspectionKind.find(row.getString("kind")).orElseThrow(),
            row.getString("title"),
            row.getString("sector"),
            row.getDate("due_on").toLocalDate(),
            row.getInt("wanted"),
            row.getString("community"),
            risk == null ? null : RiskLevel.find(risk).orElseThrow(),
            texts(row, "inspector_offices"),
            texts(row, "enterprises"),
            texts(row, "inspectors")),
        row.getString("planned_by"),
        row.getTimestamp("planned_at").toInstant(),
        row.getString("seed"),
        texts(row, "candidates"),
        instant(row, "ended_at"));
  }

  @Override
  public Optional<Inspection> find(String key) {
    return jdbc.sql("select * from inspection where key = :key")
        .param("key", key)
        .query((row, index) -> inspection(row))
        .optional();
  }

  @Override
  public List<Inspection> list(int page, int size) {
    return jdbc.sql(
            "select * from inspection order by planned_at desc, key desc limit :size offset :start")
        .param("size", size)
        .param("start", (long) page * size)
        .query((row, index) -> inspection(row))
        .list();
  }

  @Override
  public long count() {
    return jdbc.sql("select count(*) from inspection").query(Long.class).single();
  }

  @Override
  public void insert(Visit visit) {
    jdbc.sql(
            """
            insert into inspection_visit (
              key, inspection, enterprise, inspectors, candidates, outcome, carried_out_on, scene,
              handling, countersigned, signed_by, signed_at, disclosure)
            values (
              :key, :inspection, :enterprise, :inspectors, :candidates, :outcome, :carriedOutOn,
              :scene, :handling, :countersigned, :signedBy, :signedAt, :disclosure)
            """)
        .params(values(visit))
        .update();
  }

  @Override
  public void update(Visit visit) {
    jdbc.sql(
            """
            update inspection_visit set
              outcome = :outcome, carried_out_on = :carriedOutOn, scene = :scene,
              handling = :handling, countersigned = :countersigned, signed_by = :signedBy,
              signed_at = :signedAt, disclosure = :disclosure
            where key = :key
            """)
        .params(values(visit))
        .update();
  }

  private static Map<String, Object> values(Visit visit) {
    Map<String, Object> values = new HashMap<>();
    values.put("key", visit.key());
    values.put("inspection", visit.inspection());
    values.put("enterprise", visit.enterprise());
    values.put("inspectors", array(visit.inspectors()));
    values.put("candidates", array(visit.candidates()));
    values.put("outcome", visit.outcome());
    values.put("carriedOutOn", visit.carriedOutOn());
    values.put("scene", visit.scene());
    values.put("handling", visit.handling());
    values.put("countersigned", visit.countersigned());
    values.put("signedBy", visit.signedBy());
    values.put("signedAt", at(visit.signedAt()));
    values.put("disclosure", visit.disclosure());
    return values;
  }

  private static Visit visit(ResultSet row) throws SQLException {
    Date carriedOutOn = row.getDate("carried_out_on");
    return new Visit(
        row.getString("key"),
        row.getString("inspection"),
        row.getString("enterprise"),
        texts(row, "inspectors"),
        texts(row, "candidates"),
        row.getString("outcome"),
        carriedOutOn == null ? null : carriedOutOn.toLocalDate(),
        row.getString("scene"),
        row.getString("handling"),
        row.getString("countersigned"),
        row.getString("signed_by"),
        instant(row, "signed_at"),
        row.getString("disclosure"));
  }

  @Override
  public Optional<Visit> findVisit(String key) {
    return jdbc.sql("select * from inspection_visit where key = :key")
        .param("key", key)
        .query((row, index) -> visit(row))
        .optional();
  }

  @Override
  public List<Visit> visitsOf(String inspection) {
    return jdbc.sql("select * from inspection_visit where inspection = :inspection order by key")
        .param("inspection", inspection)
        .query((row, index) -> visit(row))
        .list();
  }

  @Override
  public List<Visit> visitsTo(String enterprise) {
    return jdbc.sql(
            "select * from inspection_visit where enterprise = :enterprise order by key desc")
        .param("enterprise", enterprise)
        .query((row, index) -> visit(row))
        .list();
  }

  @Override
  public void insert(List<CheckItem> items) {
    batches.batchUpdate(
        """
        insert into inspection_item (visit, code, text, source, result, note, hazard_number)
        values (:visit, :code, :text, :source, :result, :note, :hazard)
        """,
        items.stream()
            .map(item -> new MapSqlParameterSource(values(item)))
            .toArray(MapSqlParameterSource[]::new));
  }

  @Override
  public void update(CheckItem item) {
    jdbc.sql(
            """
            update inspection_item set result = :result, note = :note, hazard_number = :hazard
            where visit = :visit and code = :code
            """)
        .params(values(item))
        .update();
  }

  private static Map<String, Object> values(CheckItem item) {
    Map<String, Object> values = new HashMap<>();
    values.put("visit", item.visit());
    values.put("code", item.code());
    values.put("text", item.text());
    values.put("source", item.source());
    values.put("result", item.result().code());
    values.put("note", item.note());
    values.put("hazard", item.hazardNumber());
    return values;
  }

  @Override
  public List<CheckItem> items(String visit) {
    return jdbc.sql("select * from inspection_item where visit = :visit order by id")
        .param("visit", visit)
        .query(
            (row, index) ->
                new CheckItem(
                    row.getString("visit"),
                    row.getString("code"),
                    row.getString("text"),
                    row.getString("source"),
                    CheckItem.Result.find(row.getString("result")).orElseThrow(),
                    row.getString("note"),
                    row.getString("hazard_number")))
        .list();
  }
}
