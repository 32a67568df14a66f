package org.bihuan.calendar.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bihuan.calendar.CalendarDays;
import org.bihuan.calendar.CalendarLoad;
import org.bihuan.calendar.CalendarStore;
import org.bihuan.calendar.NamedDay;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the days again only after another load, so that a load on one node is seen by all. */
@Repository
class JdbcCalendarStore implements CalendarStore {

  private record Loaded(long load, CalendarDays days) {}

  /** Any number that nothing else locks by. */
  private static final long LOCK = 7_240_001;

  private final JdbcClient jdbc;
  private volatile Loaded loaded = new Loaded(-1, new CalendarDays(Map.of()));

  JdbcCalendarStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public CalendarDays days() {
    long last =
        jdbc.sql("select coalesce(max(id), 0) from calendar_load").query(Long.class).single();
    Loaded known = loaded;
    if (known.load() != last) {
      known = new Loaded(last, read());
      loaded = known;
    }
    return known.days();
  }

  private CalendarDays read() {
    Map<LocalDate, Boolean> working = new HashMap<>();
    jdbc.sql("select date, working from calendar_day")
        .query((RowCallbackHandler) row -> working.put(day(row), row.getBoolean("working")));
    return new CalendarDays(working);
  }

  private static LocalDate day(ResultSet row) throws SQLException {
    return row.getObject("date", LocalDate.class);
  }

  @Override
  public void lock() {
    jdbc.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query().singleRow();
  }

  @Override
  public Set<LocalDate> merge(List<NamedDay> days) {
    Set<LocalDate> changed = new LinkedHashSet<>();
    for (NamedDay day : days) {
      int rows =
          jdbc.sql(
                  """
                  insert into calendar_day (date, working, name, source)
                  values (:date, :working, :name, :source)
                  on conflict (date) do update
                    set working = :working, name = :name, source = :source
                    where calendar_day.working <> :working
                  """)
              .param("date", day.date())
              .param("working", day.working())
              .param("name", day.name())
              .param("source", day.source())
              .update();
      if (rows > 0) {
        changed.add(day.date());
      }
    }
    return changed;
  }

  @Override
  public long add(CalendarLoad load) {
    return jdbc.sql(
            """
            insert into calendar_load (loaded_at, person, release, checksum, rows, changed_days,
              moved_deadlines, years)
            values (:loadedAt, :person, :release, :checksum, :rows, :changedDays, :moved, :years)
            returning id
            """)
        .param("loadedAt", load.loadedAt().atOffset(ZoneOffset.UTC))
        .param("person", load.person())
        .param("release", load.release())
        .param("checksum", load.checksum())
        .param("rows", load.rows())
        .param("changedDays", load.changedDays())
        .param("moved", load.movedDeadlines())
        .param("years", load.years().toArray(Integer[]::new))
        .query(Long.class)
        .single();
  }

  @Override
  public void setMovedDeadlines(long load, int moved) {
    jdbc.sql("update calendar_load set moved_deadlines = :moved where id = :id")
        .param("moved", moved)
        .param("id", load)
        .update();
  }

  @Override
  public List<CalendarLoad> loads() {
    return jdbc.sql("select * from calendar_load order by id desc")
        .query((row, index) -> load(row))
        .list();
  }

  private static CalendarLoad load(ResultSet row) throws SQLException {
    return new CalendarLoad(
        row.getObject("loaded_at", OffsetDateTime.class).toInstant(),
        row.getString("person"),
        row.getBoolean("release"),
        row.getString("checksum"),
        row.getInt("rows"),
        row.getInt("changed_days"),
        row.getInt("moved_deadlines"),
        Arrays.asList((Integer[]) row.getArray("years").getArray()));
  }

  @Override
  public Optional<String> releaseChecksum() {
    return jdbc.sql("select checksum from calendar_load where release order by id desc limit 1")
        .query(String.class)
        .optional();
  }

  @Override
  public Map<Integer, Integer> daysByYear() {
    Map<Integer, Integer> days = new LinkedHashMap<>();
    jdbc.sql(
            """
            select extract(year from date)::integer as year, count(*) as days
            from calendar_day group by 1 order by 1
            """)
        .query((RowCallbackHandler) row -> days.put(row.getInt("year"), row.getInt("days")));
    return days;
  }
}
