package org.bihuan.hazard.persistence;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.bihuan.hazard.ReportKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcReportKeys implements ReportKeys {

  private final JdbcClient jdbc;

  JdbcReportKeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean take(String person, String key, String factsHash, Instant now) {
    return jdbc.sql(
                """
                insert into hazard_report_key (person, key, facts_hash, created_at)
                values (:person, :key, :hash, :now) on conflict do nothing
                """)
            .param("person", person)
            .param("key", key)
            .param("hash", factsHash)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        > 0;
  }

  @Override
  public void reported(String person, String key, String number) {
    jdbc.sql("update hazard_report_key set number = :number where person = :person and key = :key")
        .param("number", number)
        .param("person", person)
        .param("key", key)
        .update();
  }

  @Override
  public Optional<Used> find(String person, String key) {
    return jdbc.sql(
            """
            select facts_hash, number from hazard_report_key
            where person = :person and key = :key
            """)
        .param("person", person)
        .param("key", key)
        .query((row, index) -> new Used(row.getString("facts_hash"), row.getString("number")))
        .optional();
  }

  @Override
  public void forgetBefore(Instant moment) {
    jdbc.sql("delete from hazard_report_key where created_at < :moment")
        .param("moment", moment.atOffset(ZoneOffset.UTC))
        .update();
  }
}
