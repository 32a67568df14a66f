package org.bihuan.assessment.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bihuan.assessment.Appeal;
import org.bihuan.assessment.AssessmentStore;
import org.bihuan.assessment.Publication;
import org.bihuan.assessment.ScoredItem;
import org.bihuan.assessment.UnitKind;
import org.bihuan.assessment.UnitScore;
import org.bihuan.bulletin.Period;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAssessmentStore implements AssessmentStore {

  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate batches;

  JdbcAssessmentStore(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  @Override
  public boolean publish(Publication publication, List<UnitScore> units) {
    int inserted =
        jdbc.sql(
                """
                insert into assessment (key, first_day, last_day, published_by, published_at)
                values (:key, :first, :last, :by, :at)
                on conflict (first_day, last_day) do nothing
                """)
            .param("key", publication.key())
            .param("first", publication.period().from())
            .param("last", publication.period().to())
            .param("by", publication.publishedBy())
            .param("at", publication.publishedAt().atOffset(ZoneOffset.UTC))
            .update();
    if (inserted == 1) {
      insert(publication.key(), units);
    }
    return inserted == 1;
  }

  private void insert(String key, List<UnitScore> units) {
    List<MapSqlParameterSource> rows = new ArrayList<>();
    for (UnitScore unit : units) {
      int position = 0;
      for (ScoredItem item : unit.items()) {
        rows.add(
            new MapSqlParameterSource("key", key)
                .addValue("unit", unit.unit())
                .addValue("kind", unit.kind().name())
                .addValue("item", item.item())
                .addValue("position", ++position)
                .addValue("name", item.name())
                .addValue("fact", item.fact())
                .addValue("full", item.full())
                .addValue("points", item.points())
                .addValue("reason", item.reason())
                .addValue("source", item.source()));
      }
    }
    batches.batchUpdate(
        """
        insert into assessment_item (assessment, unit, kind, item, position, name, fact, full_points,
          points, reason, source)
        values (:key, :unit, :kind, :item, :position, :name, :fact, :full, :points, :reason,
          :source)
        """,
        rows.toArray(MapSqlParameterSource[]::new));
  }

  @Override
  public Optional<Publication> find(String key) {
    return jdbc.sql("select * from assessment where key = :key")
        .param("key", key)
        .query((row, index) -> publication(row))
        .optional();
  }

  @Override
  public Optional<Publication> find(Period period) {
    return jdbc.sql("select * from assessment where first_day = :first and last_day = :last")
        .param("first", period.from())
        .param("last", period.to())
        .query((row, index) -> publication(row))
        .optional();
  }

  @Override
  public List<Publication> all() {
    return jdbc.sql("select * from assessment order by last_day desc, first_day desc")
        .query((row, index) -> publication(row))
        .list();
  }

  private static Publication publication(ResultSet row) throws SQLException {
    return new Publication(
        row.getString("key"),
        new Period(
            row.getObject("first_day", LocalDate.class),
            row.getObject("last_day", LocalDate.class)),
        row.getString("published_by"),
        row.getObject("published_at", OffsetDateTime.class).toInstant());
  }

  @Override
  public List<UnitScore> units(String key) {
    Map<String, UnitKind> kinds = new LinkedHashMap<>();
    Map<String, List<ScoredItem>> items = new LinkedHashMap<>();
    jdbc.sql("select * from assessment_item where assessment = :key order by unit, position")
        .param("key", key)
        .query(
            row -> {
              String unit = row.getString("unit");
              kinds.put(unit, UnitKind.valueOf(row.getString("kind")));
              items.computeIfAbsent(unit, code -> new ArrayList<>()).add(item(row));
            });
    List<UnitScore> units = new ArrayList<>();
    items.forEach(
        (unit, own) ->
            units.add(
                new UnitScore(unit, Objects.requireNonNull(kinds.get(unit)), 0, 0, own)));
    return units;
  }

  private static ScoredItem item(ResultSet row) throws SQLException {
    return new ScoredItem(
        row.getString("item"),
        row.getString("name"),
        row.getString("fact"),
        row.getInt("full_points"),
        row.getInt("points"),
        row.getString("reason"),
        row.getString("source"),
        row.getObject("corrected_points", Integer.class));
  }

  @Override
  public void correct(String key, String unit, String item, int points) {
    jdbc.sql(
            """
            update assessment_item set corrected_points = :points
            where assessment = :key and unit = :unit and item = :item
            """)
        .param("points", points)
        .param("key", key)
        .param("unit", unit)
        .param("item", item)
        .update();
  }

  @Override
  public boolean file(Appeal appeal) {
    return jdbc.sql(
                """
                insert into assessment_appeal (key, assessment, unit, item, reason, filed_by,
                  filed_at, decision)
                values (:key, :assessment, :unit, :item, :reason, :by, :at, '')
                on conflict (assessment, unit, item) do nothing
                """)
            .param("key", appeal.key())
            .param("assessment", appeal.assessment())
            .param("unit", appeal.unit())
            .param("item", appeal.item())
            .param("reason", appeal.reason())
            .param("by", appeal.filedBy())
            .param("at", appeal.filedAt().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  @Override
  public Optional<Appeal> findAppeal(String key) {
    return jdbc.sql("select * from assessment_appeal where key = :key")
        .param("key", key)
        .query((row, index) -> appeal(row))
        .optional();
  }

  @Override
  public List<Appeal> appeals(String assessment) {
    return jdbc.sql("select * from assessment_appeal where assessment = :key order by filed_at, key")
        .param("key", assessment)
        .query((row, index) -> appeal(row))
        .list();
  }

  private static Appeal appeal(ResultSet row) throws SQLException {
    OffsetDateTime decidedAt = row.getObject("decided_at", OffsetDateTime.class);
    return new Appeal(
        row.getString("key"),
        row.getString("assessment"),
        row.getString("unit"),
        row.getString("item"),
        row.getString("reason"),
        row.getString("filed_by"),
        row.getObject("filed_at", OffsetDateTime.class).toInstant(),
        row.getObject("upheld", Boolean.class),
        row.getObject("new_points", Integer.class),
        row.getString("decision"),
        row.getString("decided_by"),
        decidedAt == null ? null : decidedAt.toInstant());
  }

  @Override
  public void decide(Appeal appeal) {
    jdbc.sql(
            """
            update assessment_appeal set upheld = :upheld, new_points = :points,
              decision = :decision, decided_by = :by, decided_at = :at
            where key = :key
            """)
        .param("upheld", appeal.upheld())
        .param("points", appeal.newPoints())
        .param("decision", appeal.decision())
        .param("by", appeal.decidedBy())
        .param("at", Objects.requireNonNull(appeal.decidedAt()).atOffset(ZoneOffset.UTC))
        .param("key", appeal.key())
        .update();
  }
}
