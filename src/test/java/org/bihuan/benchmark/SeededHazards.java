package org.bihuan.benchmark;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fills the register with copies of the hazards that are in it. */
final class SeededHazards {

  private SeededHazards() {}

  /**
   * Copies hazards under the numbers BENCH-1, BENCH-2 and so on.
   *
   * @param changes SQL of what each copy has otherwise, by column; {@code n} is its count
   */
  static void copy(JdbcClient jdbc, int count, Map<String, String> changes) {
    Map<String, String> columns =
        jdbc
            .sql(
                """
                select column_name from information_schema.columns
                where table_name = 'hazard' and is_generated = 'NEVER'
                """)
            .query(String.class)
            .list()
            .stream()
            .collect(
                Collectors.toMap(
                    column -> column, column -> changes.getOrDefault(column, "x." + column)));
    columns.put("number", "'BENCH-' || n");
    jdbc.sql(
            """
            insert into hazard (%s) select %s
            from generate_series(1, :count) n
              join (select h.*, row_number() over (order by number) as r, count(*) over () as all_of
                from hazard h where number like 'QY-%%' limit 100) x on x.r = 1 + n %% x.all_of
            """
                .formatted(
                    String.join(", ", columns.keySet()), String.join(", ", columns.values())))
        .param("count", count)
        .update();
  }
}
