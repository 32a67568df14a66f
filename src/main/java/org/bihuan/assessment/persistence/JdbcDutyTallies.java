package org.bihuan.assessment.persistence;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.bihuan.assessment.DutyTallies;
import org.bihuan.bulletin.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDutyTallies implements DutyTallies {

  private final JdbcClient jdbc;

  JdbcDutyTallies(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** On time is what was last carried out by then; how long its acceptance took is not the owner's. */
  @Override
  public Map<String, Tally> of(Period period, LocalDate today) {
    Map<String, Tally> tallies = new HashMap<>();
    jdbc.sql(
            """
            select d.owner, count(*) as due,
              count(*) filter (where d.state in ('accepting', 'done') and (
                select max(s.occurred_at) from campaign_step s
                where s.matter = d.key and s.step = 'carry-out')
                < (d.deadline + 1)::timestamp at time zone 'Asia/Shanghai') as on_time
            from (
              select key, owner, state, greatest(due_on, ladder_from) as deadline from duty
              where state in ('open', 'accepting', 'done', 'unfinished')) d
            where d.deadline between :from and :to
              and (d.state <> 'open' or d.deadline < :today)
            group by d.owner
            """)
        .param("from", period.from())
        .param("to", period.to())
        .param("today", today)
        .query(
            row -> {
              tallies.put(
                  row.getString("owner"), new Tally(row.getInt("due"), row.getInt("on_time")));
            });
    return tallies;
  }
}
