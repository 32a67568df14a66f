package org.bihuan.matter.persistence;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.bihuan.database.WordsColumn;
import org.bihuan.matter.Matter;
import org.bihuan.matter.MatterStep;
import org.bihuan.matter.MatterStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcMatterStore implements MatterStore {

  private final JdbcClient jdbc;
  private final WordsColumn column;

  JdbcMatterStore(JdbcClient jdbc, WordsColumn column) {
    this.jdbc = jdbc;
    this.column = column;
  }

  @Override
  public void insert(Matter matter) {
    jdbc.sql(
            """
            insert into matter (key, kind, title, place, office)
            values (:key, :kind, :title, :place, :office)
            """)
        .param("key", matter.key())
        .param("kind", matter.kind())
        .param("title", matter.title())
        .param("place", matter.place())
        .param("office", matter.office())
        .update();
  }

  @Override
  public Optional<Matter> find(String key) {
    return jdbc.sql("select key, kind, title, place, office from matter where key = :key")
        .param("key", key)
        .query(
            (row, index) ->
                new Matter(
                    row.getString("key"),
                    row.getString("kind"),
                    row.getString("title"),
                    row.getString("place"),
                    row.getString("office")))
        .optional();
  }

  @Override
  public void record(String key, MatterStep step) {
    jdbc.sql(
            """
            insert into matter_step (key, occurred_at, person, kind, what, outcome, words)
            values (:key, :at, :person, :kind, :what, :outcome, :words::jsonb)
            """)
        .param("key", key)
        .param("at", step.at().atOffset(ZoneOffset.UTC))
        .param("person", step.person())
        .param("kind", step.kind().code())
        .param("what", step.what())
        .param("outcome", step.outcome())
        .param("words", column.json(step.words()))
        .update();
  }

  @Override
  public List<MatterStep> history(String key) {
    return jdbc.sql("select * from matter_step where key = :key order by id")
        .param("key", key)
        .query(
            (row, index) ->
                new MatterStep(
                    row.getTimestamp("occurred_at").toInstant(),
                    row.getString("person"),
                    MatterStep.Kind.of(row.getString("kind")),
                    row.getString("what"),
                    row.getString("outcome"),
                    column.words(row.getString("words"))))
        .list();
  }

  @Override
  public int nextNumber(String prefix, int year) {
    return jdbc.sql(
            """
            insert into matter_number (prefix, year, last) values (:prefix, :year, 1)
            on conflict (prefix, year) do update set last = matter_number.last + 1
            returning last
            """)
        .param("prefix", prefix)
        .param("year", year)
        .query(Integer.class)
        .single();
  }
}
