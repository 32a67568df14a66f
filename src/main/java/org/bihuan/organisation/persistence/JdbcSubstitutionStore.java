package org.bihuan.organisation.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.organisation.Substitution;
import org.bihuan.organisation.SubstitutionStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSubstitutionStore implements SubstitutionStore {

  private final JdbcClient jdbc;

  JdbcSubstitutionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void insert(Substitution made, Instant now) {
    jdbc.sql(
            """
            insert into substitution
              (id, absent, substitute, first_day, last_day, reason, made_by, made_at)
            values (:id, :absent, :substitute, :firstDay, :lastDay, :reason, :madeBy, :now)
            """)
        .param("id", made.id())
        .param("absent", made.absent())
        .param("substitute", made.substitute())
        .param("firstDay", made.firstDay())
        .param("lastDay", made.lastDay())
        .param("reason", made.reason())
        .param("madeBy", made.madeBy())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  @Override
  public Optional<Substitution> find(UUID id) {
    return jdbc.sql("select * from substitution where id = :id")
        .param("id", id)
        .query((row, index) -> substitution(row))
        .optional();
  }

  @Override
  public List<String> absentFor(String substitute, LocalDate day) {
    return jdbc.sql(
            """
            select absent from substitution
            where substitute = :substitute and first_day <= :day and last_day >= :day
              and ended_at is null
            """)
        .param("substitute", substitute)
        .param("day", day)
        .query(String.class)
        .list();
  }

  @Override
  public List<String> substitutesOf(String absent, LocalDate day) {
    return jdbc.sql(
            """
            select substitute from substitution
            where absent = :absent and first_day <= :day and last_day >= :day
              and ended_at is null
            """)
        .param("absent", absent)
        .param("day", day)
        .query(String.class)
        .list();
  }

  @Override
  public List<Substitution> of(String account, LocalDate day) {
    return jdbc.sql(
            """
            select * from substitution
            where (absent = :account or substitute = :account) and last_day >= :day
              and ended_at is null
            order by first_day
            """)
        .param("account", account)
        .param("day", day)
        .query((row, index) -> substitution(row))
        .list();
  }

  @Override
  public List<Substitution> all(LocalDate day) {
    return jdbc.sql(
            """
            select * from substitution where last_day >= :day and ended_at is null
            order by first_day, absent
            """)
        .param("day", day)
        .query((row, index) -> substitution(row))
        .list();
  }

  @Override
  public void end(UUID id, String person, Instant now) {
    jdbc.sql("update substitution set ended_by = :person, ended_at = :now where id = :id")
        .param("person", person)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("id", id)
        .update();
  }

  private static Substitution substitution(ResultSet row) throws SQLException {
    return new Substitution(
        row.getObject("id", UUID.class),
        row.getString("absent"),
        row.getString("substitute"),
        row.getObject("first_day", LocalDate.class),
        row.getObject("last_day", LocalDate.class),
        row.getString("reason"),
        row.getString("made_by"),
        row.getTimestamp("ended_at") != null);
  }
}
