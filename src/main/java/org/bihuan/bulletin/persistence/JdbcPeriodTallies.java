package org.bihuan.bulletin.persistence;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.bihuan.bulletin.Period;
import org.bihuan.bulletin.PeriodTallies;
import org.bihuan.bulletin.UnitTally;
import org.bihuan.hazard.HazardStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPeriodTallies implements PeriodTallies {

  private static final String OVERDUE =
      "h.status = any(:beforeRectified) and h.due_on <= :to and h.due_on < :today";

  private static final String FAILED =
      """
      from hazard_step s join hazard h on h.number = s.number
      where s.step = 'reinspect' and s.outcome = '不合格'
        and s.occurred_at >= :start and s.occurred_at < :end and not h.status = any(:void)
      """;

  private final JdbcClient jdbc;

  JdbcPeriodTallies(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<UnitTally> ofOffices(Period period, LocalDate today) {
    return by("responsible_office", period, today);
  }

  @Override
  public List<UnitTally> ofCommunities(Period period, LocalDate today) {
    return by("community", period, today);
  }

  private List<UnitTally> by(String column, Period period, LocalDate today) {
    return statement(
            """
            select t.*, coalesce(f.failed, 0) as failed
            from (
              select h.%1$s as unit,
                count(*) filter (where h.reported_at < :start) as carried_over,
                count(*) filter (where h.reported_at >= :start) as reported,
                count(*) filter (where h.reported_at >= :start and h.grade = 'major')
                  as reported_major,
                count(*) filter (where h.status = 'closed' and h.ended_at < :end) as closed,
                count(*) filter (where h.status = 'closed' and h.ended_at < :end
                  and not h.ever_overdue) as closed_on_time,
                count(*) filter (where h.ended_at is null or h.ended_at >= :end) as open,
                count(*) filter (where %2$s) as overdue,
                count(*) filter (where %2$s and h.grade = 'major') as overdue_major
              from hazard h
              where not h.status = any(:void) and h.reported_at < :end
                and (h.ended_at is null or h.ended_at >= :start)
              group by h.%1$s) t
            left join (select h.%1$s as unit, count(*) as failed %3$s group by h.%1$s) f
              on f.unit = t.unit
            where t.unit <> ''
            order by t.unit
            """
                .formatted(column, OVERDUE, FAILED),
            period)
        .param("to", period.to())
        .param("today", today)
        .param("beforeRectified", HazardStatus.codes(HazardStatus::isBeforeRectified))
        .query(
            (row, index) ->
                new UnitTally(
                    row.getString("unit"),
                    row.getInt("carried_over"),
                    row.getInt("reported"),
                    row.getInt("reported_major"),
                    row.getInt("closed"),
                    row.getInt("closed_on_time"),
                    row.getInt("open"),
                    row.getInt("overdue"),
                    row.getInt("overdue_major"),
                    row.getInt("failed")))
        .list();
  }

  private JdbcClient.StatementSpec statement(String sql, Period period) {
    return jdbc.sql(sql)
        .param("start", period.start().atOffset(ZoneOffset.UTC))
        .param("end", period.end().atOffset(ZoneOffset.UTC))
        .param("void", HazardStatus.codes(HazardStatus::isVoid));
  }

  @Override
  public List<LateHazard> overdue(Period period, LocalDate today, int most) {
    return jdbc.sql(
            "select h.number, h.title, h.responsible_office, h.due_on from hazard h where "
                + OVERDUE
                + " and h.ended_at is null and h.reported_at < :end"
                + " order by h.due_on, h.number limit :most")
        .param("to", period.to())
        .param("today", today)
        .param("end", period.end().atOffset(ZoneOffset.UTC))
        .param("beforeRectified", HazardStatus.codes(HazardStatus::isBeforeRectified))
        .param("most", most)
        .query(
            (row, index) ->
                new LateHazard(
                    row.getString("number"),
                    row.getString("title"),
                    row.getString("responsible_office"),
                    row.getObject("due_on", LocalDate.class)))
        .list();
  }

  @Override
  public List<FailedHazard> failed(Period period, int most) {
    return statement(
            "select h.number, h.title, h.responsible_office, count(*) as times "
                + FAILED
                + " group by h.number, h.title, h.responsible_office order by h.number limit :most",
            period)
        .param("most", most)
        .query(
            (row, index) ->
                new FailedHazard(
                    row.getString("number"),
                    row.getString("title"),
                    row.getString("responsible_office"),
                    row.getInt("times")))
        .list();
  }
}
