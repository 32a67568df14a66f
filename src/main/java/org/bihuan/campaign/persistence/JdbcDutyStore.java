package org.bihuan.campaign.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bihuan.campaign.Duty;
import org.bihuan.campaign.DutyItem;
import org.bihuan.campaign.DutyPage;
import org.bihuan.campaign.DutySearch;
import org.bihuan.campaign.DutyStore;
import org.bihuan.identity.Person;
import org.bihuan.plan.Strand;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDutyStore implements DutyStore {

  private static final TypeReference<List<DutyItem>> ITEMS = new TypeReference<>() {};

  private static final String OVERDUE = "state = 'open' and due_on < :today";

  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate batches;
  private final ObjectMapper mapper;

  JdbcDutyStore(JdbcClient jdbc, NamedParameterJdbcTemplate batches, ObjectMapper mapper) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.mapper = mapper;
  }

  @Override
  public void insertAll(List<Duty> duties) {
    batches.batchUpdate(
        """
        insert into duty (key, campaign, subject, strand, kind, period, window_label, title, source,
          owner, cooperating, outsiders, deliverable, items, first_day, last_day, opens_on, due_on,
          state, late, acceptance, contributions, times_returned, result, delivered, done_items,
          reason)
        values (:key, :campaign, :subject, :strand, :kind, :period, :window, :title, :source, :owner,
          :cooperating, :outsiders, :deliverable, :items::jsonb, :firstDay, :lastDay, :opensOn,
          :dueOn, :state, :late, :acceptance, :contributions, :timesReturned, :result, :delivered,
          :doneItems, :reason)
        """,
        duties.stream().map(this::all).toArray(MapSqlParameterSource[]::new));
  }

  private MapSqlParameterSource all(Duty duty) {
    return changing(duty)
        .addValue("campaign", duty.campaign())
        .addValue("subject", duty.subject())
        .addValue("strand", duty.strand())
        .addValue("kind", duty.kind().code())
        .addValue("period", duty.period())
        .addValue("window", duty.window())
        .addValue("title", duty.title())
        .addValue("source", duty.source())
        .addValue("owner", duty.owner())
        .addValue("cooperating", Columns.array(duty.cooperating()))
        .addValue("outsiders", Columns.array(duty.outsiders()))
        .addValue("deliverable", duty.deliverable())
        .addValue("items", Columns.json(mapper, duty.items()))
        .addValue("firstDay", duty.firstDay())
        .addValue("lastDay", duty.lastDay());
  }

  private static MapSqlParameterSource changing(Duty duty) {
    return new MapSqlParameterSource("key", duty.key())
        .addValue("opensOn", duty.opensOn())
        .addValue("dueOn", duty.dueOn())
        .addValue("state", duty.state().code())
        .addValue("late", duty.late().code())
        .addValue("ladderFrom", duty.ladderFrom())
        .addValue("acceptance", duty.acceptance())
        .addValue("contributions", duty.contributions())
        .addValue("openedAt", Columns.timestamp(duty.openedAt()))
        .addValue("doneAt", Columns.timestamp(duty.doneAt()))
        .addValue("timesReturned", duty.timesReturned())
        .addValue("result", duty.result())
        .addValue("delivered", duty.delivered())
        .addValue("doneItems", Columns.array(duty.doneItems()))
        .addValue("reason", duty.reason());
  }

  @Override
  public void update(Duty duty) {
    batches.update(
        """
        update duty set opens_on = :opensOn, due_on = :dueOn, state = :state, late = :late,
          ladder_from = :ladderFrom, acceptance = :acceptance, contributions = :contributions,
          opened_at = :openedAt, done_at = :doneAt, times_returned = :timesReturned,
          result = :result, delivered = :delivered, done_items = :doneItems, reason = :reason
        where key = :key
        """,
        changing(duty));
  }

  @Override
  public Optional<Duty> find(String key) {
    return jdbc.sql("select * from duty where key = :key")
        .param("key", key)
        .query((row, index) -> duty(row))
        .optional();
  }

  private Duty duty(ResultSet row) throws SQLException {
    return new Duty(
        row.getString("key"),
        row.getString("campaign"),
        row.getString("subject"),
        row.getString("strand"),
        kind(row.getString("kind")),
        row.getString("period"),
        row.getString("window_label"),
        row.getString("title"),
        row.getString("source"),
        row.getString("owner"),
        Columns.list(row, "cooperating"),
        Columns.list(row, "outsiders"),
        row.getString("deliverable"),
        items(row.getString("items")),
        Columns.day(row, "first_day"),
        Columns.day(row, "last_day"),
        Columns.day(row, "opens_on"),
        Columns.day(row, "due_on"),
        Duty.State.of(row.getString("state")),
        Duty.Late.of(row.getString("late")),
        Columns.dayOrNull(row, "ladder_from"),
        row.getString("acceptance"),
        row.getBoolean("contributions"),
        Columns.instantOrNull(row, "opened_at"),
        Columns.instantOrNull(row, "done_at"),
        row.getInt("times_returned"),
        row.getString("result"),
        row.getString("delivered"),
        Columns.list(row, "done_items"),
        row.getString("reason"));
  }

  private static Strand.Kind kind(String code) {
    for (Strand.Kind kind : Strand.Kind.values()) {
      if (kind.code().equals(code)) {
        return kind;
      }
    }
    throw new IllegalStateException("未知的任务类别“" + code + "”");
  }

  private List<DutyItem> items(String json) {
    try {
      return mapper.readValue(json, ITEMS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Optional<LocalDate> nextOpening(String campaign, String subject) {
    return jdbc.sql(
            """
            select opens_on from duty
            where campaign = :campaign and subject = :subject and state = 'planned'
            order by opens_on limit 1
            """)
        .param("campaign", campaign)
        .param("subject", subject)
        .query(LocalDate.class)
        .optional();
  }

  @Override
  public void removePlanned(String campaign, String strand) {
    jdbc.sql(
            "delete from duty where campaign = :campaign and strand = :strand and state = 'planned'")
        .param("campaign", campaign)
        .param("strand", strand)
        .update();
  }

  @Override
  public List<String> dispatch(String campaign, String subject, LocalDate today) {
    return jdbc.sql(
            """
            update duty set state = 'dispatched'
            where campaign = :campaign and subject = :subject and state = 'planned'
              and opens_on <= :today
            returning key
            """)
        .param("campaign", campaign)
        .param("subject", subject)
        .param("today", today)
        .query(String.class)
        .list()
        .stream()
        .sorted()
        .toList();
  }

  @Override
  public void contribute(Contribution contribution) {
    jdbc.sql(
            """
            insert into duty_contribution (duty, office, text, person, given)
            values (:duty, :office, :text, :person, :given)
            on conflict (duty, office) do update
              set text = :text, person = :person, given = :given
            """)
        .param("duty", contribution.duty())
        .param("office", contribution.office())
        .param("text", contribution.text())
        .param("person", contribution.person())
        .param("given", Columns.timestamp(contribution.given()))
        .update();
  }

  @Override
  public List<Contribution> contributions(String duty) {
    return jdbc.sql("select * from duty_contribution where duty = :duty order by given, office")
        .param("duty", duty)
        .query(
            (row, index) ->
                new Contribution(
                    row.getString("duty"),
                    row.getString("office"),
                    row.getString("text"),
                    row.getString("person"),
                    Columns.instant(row, "given")))
        .list();
  }

  @Override
  public List<Duty> movable() {
    return jdbc.sql(
            """
            select d.* from duty d join campaign c on c.key = d.campaign
            where c.ended_at is null and d.state not in ('done', 'unfinished', 'withdrawn')
            order by d.key for update of d
            """)
        .query((row, index) -> duty(row))
        .list();
  }

  @Override
  public List<Duty> ofStrand(String campaign, String strand) {
    return jdbc.sql(
            """
            select * from duty where campaign = :campaign and strand = :strand
            order by first_day, key
            """)
        .param("campaign", campaign)
        .param("strand", strand)
        .query((row, index) -> duty(row))
        .list();
  }

  @Override
  public List<String> endAll(String campaign, Duty.State state) {
    return jdbc.sql(
            """
            with left_open as (
              select key, state from duty
              where campaign = :campaign and state not in ('done', 'unfinished', 'withdrawn')
              for update)
            update duty d set state = :state from left_open o where d.key = o.key
            returning case when o.state in ('open', 'accepting') then d.key else '' end
            """)
        .param("campaign", campaign)
        .param("state", state.code())
        .query(String.class)
        .list()
        .stream()
        .filter(key -> !key.isEmpty())
        .sorted()
        .toList();
  }

  @Override
  public DutyPage search(DutySearch search, Person person, LocalDate today) {
    List<String> conditions = new ArrayList<>(List.of("campaign = :campaign"));
    MapSqlParameterSource values =
        new MapSqlParameterSource("campaign", search.campaign()).addValue("today", today);
    if (!person.readsEverything()) {
      conditions.add("(owner = any(:groups::text[]) or (contributions and cooperating && :groups::text[]))");
      values.addValue("groups", person.groups().toArray(String[]::new));
    }
    if (search.subject() != null) {
      conditions.add("subject = :subject");
      values.addValue("subject", search.subject());
    }
    if (search.owner() != null) {
      conditions.add("owner = :owner");
      values.addValue("owner", search.owner());
    }
    if (search.state() != null) {
      conditions.add("state = :state");
      values.addValue("state", search.state().code());
    }
    if (search.overdue() != null) {
      conditions.add((search.overdue() ? "" : "not ") + "(" + OVERDUE + ")");
    }
    if (search.text() != null) {
      conditions.add("(position(:text in title) > 0 or position(:text in source) > 0)");
      values.addValue("text", search.text());
    }
    String from = " from duty where " + String.join(" and ", conditions);
    Long total = batches.queryForObject("select count(*)" + from, values, Long.class);
    values.addValue("size", search.size());
    values.addValue("offset", (long) search.page() * search.size());
    List<Duty> duties =
        batches.query(
            "select *" + from + " order by due_on, key limit :size offset :offset",
            values,
            (row, index) -> duty(row));
    return new DutyPage(duties, total == null ? 0 : total);
  }

  @Override
  public List<DutyCount> counts(String campaign, LocalDate today) {
    return jdbc.sql(
            "select subject, state, count(*) as duties, count(*) filter (where "
                + OVERDUE
                + ") as overdue from duty where campaign = :campaign group by subject, state")
        .param("campaign", campaign)
        .param("today", today)
        .query(
            (row, index) ->
                new DutyCount(
                    row.getString("subject"),
                    Duty.State.of(row.getString("state")),
                    row.getInt("duties"),
                    row.getInt("overdue")))
        .list();
  }

  @Override
  public List<OfficeCount> offices(String campaign, LocalDate today) {
    return jdbc.sql(
            "select owner, count(*) filter (where state = 'open') as open,"
                + " count(*) filter (where "
                + OVERDUE
                + ") as overdue from duty where campaign = :campaign group by owner"
                + " having count(*) filter (where state = 'open') > 0"
                + " order by overdue desc, open desc, owner")
        .param("campaign", campaign)
        .param("today", today)
        .query(
            (row, index) ->
                new OfficeCount(
                    row.getString("owner"), row.getInt("open"), row.getInt("overdue")))
        .list();
  }
}
