package org.bihuan.bulletin.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.bulletin.Bulletin;
import org.bihuan.bulletin.BulletinStore;
import org.bihuan.bulletin.BulletinText;
import org.bihuan.bulletin.Period;
import org.bihuan.bulletin.PeriodFigures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcBulletinStore implements BulletinStore {

  private static final String SELECT =
      """
      select b.*, array(
        select c.office from bulletin_criticism c where c.bulletin = b.key order by c.office)
        as criticised
      from bulletin b
      """;

  private final JdbcClient jdbc;
  private final ObjectMapper mapper;

  JdbcBulletinStore(JdbcClient jdbc, ObjectMapper mapper) {
    this.jdbc = jdbc;
    this.mapper = mapper;
  }

  @Override
  public void insert(Bulletin bulletin) {
    jdbc.sql(
            """
            insert into bulletin (key, first_day, last_day, figures, title, praise, criticism,
              requirements, returned)
            values (:key, :first, :last, :figures::jsonb, :title, :praise, :criticism,
              :requirements, :returned)
            """)
        .param("key", bulletin.key())
        .param("first", bulletin.figures().period().from())
        .param("last", bulletin.figures().period().to())
        .param("figures", json(bulletin.figures()))
        .param("title", bulletin.text().title())
        .param("praise", bulletin.text().praise())
        .param("criticism", bulletin.text().criticism())
        .param("requirements", bulletin.text().requirements())
        .param("returned", bulletin.returned())
        .update();
  }

  /** The figures stay as they were drafted. */
  @Override
  public void update(Bulletin bulletin) {
    jdbc.sql(
            """
            update bulletin set title = :title, praise = :praise, criticism = :criticism,
              requirements = :requirements, edited_by = :editedBy, returned = :returned,
              approved_by = :approvedBy, sent_at = :sentAt
            where key = :key
            """)
        .param("key", bulletin.key())
        .param("title", bulletin.text().title())
        .param("praise", bulletin.text().praise())
        .param("criticism", bulletin.text().criticism())
        .param("requirements", bulletin.text().requirements())
        .param("editedBy", bulletin.editedBy())
        .param("returned", bulletin.returned())
        .param("approvedBy", bulletin.approvedBy())
        .param(
            "sentAt",
            bulletin.sentAt() == null ? null : bulletin.sentAt().atOffset(ZoneOffset.UTC))
        .update();
    bulletin
        .criticised()
        .forEach(
            office ->
                jdbc.sql("insert into bulletin_criticism (bulletin, office) values (:key, :office)")
                    .param("key", bulletin.key())
                    .param("office", office)
                    .update());
  }

  @Override
  public Optional<Bulletin> find(String key) {
    return jdbc.sql(SELECT + " where b.key = :key")
        .param("key", key)
        .query((row, index) -> bulletin(row))
        .optional();
  }

  @Override
  public Optional<Bulletin> latestSent(Period period) {
    return jdbc.sql(
            SELECT
                + """
                 where b.first_day = :first and b.last_day = :last and b.sent_at is not null
                order by b.sent_at desc limit 1
                """)
        .param("first", period.from())
        .param("last", period.to())
        .query((row, index) -> bulletin(row))
        .optional();
  }

  @Override
  public Map<String, Integer> criticisms(Period period) {
    Map<String, Integer> criticisms = new HashMap<>();
    jdbc.sql(
            """
            select c.office, count(*) as times
            from bulletin_criticism c join bulletin b on b.key = c.bulletin
            where b.sent_at >= :start and b.sent_at < :end
            group by c.office
            """)
        .param("start", period.start().atOffset(ZoneOffset.UTC))
        .param("end", period.end().atOffset(ZoneOffset.UTC))
        .query(
            row -> {
              criticisms.put(row.getString("office"), row.getInt("times"));
            });
    return criticisms;
  }

  private Bulletin bulletin(ResultSet row) throws SQLException {
    OffsetDateTime sentAt = row.getObject("sent_at", OffsetDateTime.class);
    return new Bulletin(
        row.getString("key"),
        figures(row.getString("figures")),
        new BulletinText(
            row.getString("title"),
            row.getString("praise"),
            row.getString("criticism"),
            row.getString("requirements")),
        row.getString("edited_by"),
        row.getString("returned"),
        row.getString("approved_by"),
        sentAt == null ? null : sentAt.toInstant(),
        texts(row));
  }

  private static List<String> texts(ResultSet row) throws SQLException {
    return Arrays.asList((String[]) row.getArray("criticised").getArray());
  }

  private String json(PeriodFigures figures) {
    try {
      return mapper.writeValueAsString(figures);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private PeriodFigures figures(String json) {
    try {
      return mapper.readValue(json, PeriodFigures.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
