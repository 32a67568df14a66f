package org.bihuan.selfcheck.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bihuan.selfcheck.MonthlyReturn;
import org.bihuan.selfcheck.ReturnStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcReturnStore implements ReturnStore {

  private final JdbcClient jdbc;

  JdbcReturnStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void ask(YearMonth month, String enterprise) {
    jdbc.sql(
            """
            insert into monthly_return (month, enterprise) values (:month, :enterprise)
            on conflict do nothing
            """)
        .param("month", month.toString())
        .param("enterprise", enterprise)
        .update();
  }

  private static MonthlyReturn one(ResultSet row) throws SQLException {
    Timestamp at = row.getTimestamp("answered_at");
    return new MonthlyReturn(
        YearMonth.parse(row.getString("month")),
        row.getString("enterprise"),
        at == null ? null : at.toInstant(),
        row.getString("risks"),
        row.getString("posted"));
  }

  @Override
  public Optional<MonthlyReturn> find(YearMonth month, String enterprise) {
    return jdbc.sql("select * from monthly_return where month = :month and enterprise = :code")
        .param("month", month.toString())
        .param("code", enterprise)
        .query((row, index) -> one(row))
        .optional();
  }

  @Override
  public void answer(MonthlyReturn answer) {
    Instant at = Objects.requireNonNull(answer.answeredAt());
    jdbc.sql(
            """
            update monthly_return set answered_at = :at, risks = :risks, posted = :posted
            where month = :month and enterprise = :code
            """)
        .param("month", answer.month().toString())
        .param("code", answer.enterprise())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("risks", answer.risks())
        .param("posted", answer.posted())
        .update();
  }

  @Override
  public List<MonthlyReturn> of(YearMonth month) {
    return jdbc.sql("select * from monthly_return where month = :month order by enterprise")
        .param("month", month.toString())
        .query((row, index) -> one(row))
        .list();
  }

  @Override
  public List<MonthlyReturn> ofEnterprise(String enterprise, int count) {
    return jdbc.sql(
            """
            select * from monthly_return where enterprise = :code
            order by month desc limit :count
            """)
        .param("code", enterprise)
        .param("count", count)
        .query((row, index) -> one(row))
        .list();
  }

  @Override
  public List<YearMonth> months() {
    return jdbc.sql("select distinct month from monthly_return order by month desc")
        .query((row, index) -> YearMonth.parse(row.getString("month")))
        .list();
  }
}
