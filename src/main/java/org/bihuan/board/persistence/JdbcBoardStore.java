package org.bihuan.board.persistence;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.board.BoardFilter;
import org.bihuan.board.BoardStore;
import org.bihuan.board.Dimension;
import org.bihuan.board.Numbers;
import org.bihuan.hazard.HazardStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcBoardStore implements BoardStore {

  /** Any number that no other lock of the platform has. */
  private static final long LOCK = 8_201_001L;

  private static final String CELL =
      "office, sector, community, grade, source, month, status, ever_overdue, due_on";

  private static final String MEASURES =
      """
      sum(hazards) as total,
      coalesce(sum(hazards) filter (where not status = any(:ended)), 0) as open,
      coalesce(sum(hazards) filter (where status = any(:beforeRectified)
        and due_on between :today and :sunday), 0) as due_this_week,
      coalesce(sum(hazards) filter (where status = any(:beforeRectified)
        and due_on < :today), 0) as overdue,
      coalesce(sum(hazards) filter (where status = :closed), 0) as closed,
      coalesce(sum(hazards) filter (where status = :closed and not ever_overdue), 0)
        as closed_on_time
      """;

  /** What a row of the cells is in each dimension. */
  private static final String BY_DIMENSION =
      """
      cross join lateral (values ('office', office), ('sector', sector), ('community', community),
        ('grade', grade), ('source', source), ('month', to_char(month, 'YYYY-MM')))
        as by (dimension, value)
      """;

  private final JdbcClient jdbc;

  JdbcBoardStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Map<Dimension, Map<String, Numbers>> count(
      BoardFilter filter, LocalDate today, LocalDate sunday) {
    Map<String, Object> values = new HashMap<>();
    values.put("ended", HazardStatus.codes(HazardStatus::isEnd));
    values.put("beforeRectified", HazardStatus.codes(HazardStatus::isBeforeRectified));
    values.put("void", HazardStatus.codes(HazardStatus::isVoid));
    values.put("closed", HazardStatus.CLOSED.code());
    values.put("today", today);
    values.put("sunday", sunday);
    String where = where(filter, values);
    String rows =
        filter.isWide()
            ? """
              select dimension, value, status, ever_overdue, due_on, hazards from board_sum %1$s
              union all
              select by.dimension, by.value, status, ever_overdue, due_on, hazards
              from board_change %2$s %1$s
              """
                .formatted(where, BY_DIMENSION)
            : """
              select by.dimension, by.value, status, ever_overdue, due_on, sum(hazards) as hazards
              from (
                select %3$s, hazards from board_cell %1$s
                union all select %3$s, hazards from board_change %1$s
              ) as cells %2$s
              group by by.dimension, by.value, status, ever_overdue, due_on
              """
                .formatted(where, BY_DIMENSION, CELL);
    Map<Dimension, Map<String, Numbers>> counted = new EnumMap<>(Dimension.class);
    jdbc.sql(
            "select dimension, value, "
                + MEASURES
                + " from ("
                + rows
                + ") as counted group by dimension, value having sum(hazards) <> 0"
                + " order by dimension, value")
        .params(values)
        .query(
            row -> {
              counted
                  .computeIfAbsent(
                      dimension(row.getString("dimension")), dimension -> new LinkedHashMap<>())
                  .put(
                      row.getString("value"),
                      new Numbers(
                          row.getInt("total"),
                          row.getInt("open"),
                          row.getInt("due_this_week"),
                          row.getInt("overdue"),
                          row.getInt("closed"),
                          row.getInt("closed_on_time")));
            });
    return counted;
  }

  private static Dimension dimension(String code) {
    return Arrays.stream(Dimension.values())
        .filter(one -> one.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static String where(BoardFilter filter, Map<String, Object> values) {
    List<String> conditions = new ArrayList<>(List.of("not status = any(:void)"));
    condition(conditions, values, "office", filter.office());
    condition(conditions, values, "sector", filter.sector());
    condition(conditions, values, "community", filter.community());
    condition(conditions, values, "grade", filter.grade() == null ? null : filter.grade().code());
    condition(conditions, values, "source", filter.source());
    month(conditions, values, "month >= :from", "from", filter.from());
    month(conditions, values, "month <= :to", "to", filter.to());
    return " where " + String.join(" and ", conditions);
  }

  private static void condition(
      List<String> conditions, Map<String, Object> values, String column, @Nullable String value) {
    if (value != null) {
      conditions.add(column + " = :" + column);
      values.put(column, value);
    }
  }

  private static void month(
      List<String> conditions,
      Map<String, Object> values,
      String condition,
      String name,
      @Nullable YearMonth month) {
    if (month != null) {
      conditions.add(condition);
      values.put(name, month.atDay(1));
    }
  }

  @Override
  @Transactional
  public void fold() {
    if (!jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
        .param("lock", LOCK)
        .query(Boolean.class)
        .single()) {
      return;
    }
    int changes =
        jdbc.sql(
                """
                with folded as (delete from board_change returning *),
                cells as (
                  select %1$s, sum(hazards)::int as hazards from folded
                  group by %1$s having sum(hazards) <> 0),
                kept as (
                  insert into board_cell as cell (%1$s, hazards) select %1$s, hazards from cells
                  on conflict (office, month, sector, community, grade, source, status,
                    ever_overdue, due_on)
                  do update set hazards = cell.hazards + excluded.hazards)
                insert into board_sum as total
                  (dimension, value, month, status, ever_overdue, due_on, hazards)
                select by.dimension, by.value, month, status, ever_overdue, due_on,
                  sum(hazards)::int
                from cells %2$s
                group by by.dimension, by.value, month, status, ever_overdue, due_on
                having sum(hazards) <> 0
                on conflict (dimension, value, month, status, ever_overdue, due_on)
                do update set hazards = total.hazards + excluded.hazards
                """
                    .formatted(CELL, BY_DIMENSION))
            .update();
    if (changes > 0) {
      jdbc.sql("delete from board_cell where hazards = 0").update();
      jdbc.sql("delete from board_sum where hazards = 0").update();
    }
  }

  @Override
  @Transactional
  public void rebuild() {
    jdbc.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query().singleRow();
    // Whoever changes a hazard waits until the register has been counted.
    jdbc.sql("lock table hazard in share mode").update();
    jdbc.sql("truncate board_cell, board_sum, board_change").update();
    jdbc.sql(
            "insert into board_change ("
                + CELL
                + ", hazards) select "
                + CELL
                + ", hazards from ("
                + REGISTER
                + ") as register")
        .update();
    fold();
  }

  private static final String REGISTER =
      """
      select responsible_office as office, sector, community, grade, source,
        reported_month as month, status, ever_overdue, open_due_on as due_on,
        count(*)::int as hazards
      from hazard group by 1, 2, 3, 4, 5, 6, 7, 8, 9
      """;

  @Override
  public List<String> differences() {
    return jdbc.sql(
            """
            select concat_ws('/', %1$s) || '：' || sum(hazards) from (
              select %1$s, hazards from board_cell
              union all select %1$s, hazards from board_change
              union all select %1$s, -hazards from (%2$s) as register
            ) as both_sides group by %1$s having sum(hazards) <> 0
            union all
            select concat_ws('/', dimension, value, month, status, ever_overdue, due_on)
              || '：' || sum(hazards) from (
              select dimension, value, month, status, ever_overdue, due_on, hazards from board_sum
              union all
              select by.dimension, by.value, month, status, ever_overdue, due_on, -hazards
              from board_cell %3$s
            ) as sums group by dimension, value, month, status, ever_overdue, due_on
            having sum(hazards) <> 0
            """
                .formatted(CELL, REGISTER, BY_DIMENSION))
        .query(String.class)
        .list();
  }
}
