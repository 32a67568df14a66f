package org.bihuan.hazard.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.grading.Basis;
import org.bihuan.grading.Grade;
import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.HazardFacts;
import org.bihuan.hazard.HazardPage;
import org.bihuan.hazard.HazardRegister;
import org.bihuan.hazard.HazardSearch;
import org.bihuan.hazard.HazardStanding;
import org.bihuan.hazard.HazardStatus;
import org.bihuan.hazard.HazardStep;
import org.bihuan.hazard.HazardTally;
import org.bihuan.hazard.RectificationPlan;
import org.bihuan.identity.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcHazardRegister implements HazardRegister {

  private static final TypeReference<List<Basis>> BASIS = new TypeReference<>() {};
  private static final TypeReference<LinkedHashMap<String, String>> WORDS =
      new TypeReference<>() {};

  private static final String NEWEST_FIRST = " order by reported_at desc, number desc";
  private static final String BY_DEADLINE = " order by due_on, number";

  /** As {@link Hazard#isOverdue} says it. */
  private static final String OVERDUE = "status = any(:beforeRectified) and due_on < :today";

  private static final int BATCH = 500;

  private final JdbcClient jdbc;

  /** Fetches some rows at a time. */
  private final JdbcClient largeResults;

  private final ObjectMapper mapper;

  JdbcHazardRegister(JdbcClient jdbc, DataSource dataSource, ObjectMapper mapper) {
    this.jdbc = jdbc;
    JdbcTemplate template = new JdbcTemplate(dataSource);
    template.setFetchSize(BATCH);
    this.largeResults = JdbcClient.create(template);
    this.mapper = mapper;
  }

  @Override
  public int nextNumber(int year) {
    return jdbc.sql(
            """
            insert into hazard_number (year, last) values (:year, 1)
            on conflict (year) do update set last = hazard_number.last + 1
            returning last
            """)
        .param("year", year)
        .query(Integer.class)
        .single();
  }

  @Override
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public int reserveNumbers(int year, int count) {
    return jdbc.sql(
                """
                insert into hazard_number (year, last) values (:year, :count)
                on conflict (year) do update set last = hazard_number.last + :count
                returning last
                """)
            .param("year", year)
            .param("count", count)
            .query(Integer.class)
            .single()
        - count
        + 1;
  }

  @Override
  public boolean isEmpty() {
    return !jdbc.sql("select exists (select 1 from hazard)").query(Boolean.class).single();
  }

  @Override
  public void insert(Hazard hazard) {
    jdbc.sql(
            """
            insert into hazard (number, process_instance_id, title, description, sector, criteria,
              place_kind, community, place, enterprise, found_on, source, fixed_on_spot, reporter,
              reported_at, grade, needs_judgement, grade_reason, basis, responsible_office,
              office_decided, due_on,
              plan, measures_taken, rectified_by, failed_reinspections, duplicate_of, status,
              ended_at)
            values (:number, :processInstanceId, :title, :description, :sector, :criteria,
              :placeKind, :community, :place, :enterprise, :foundOn, :source, :fixedOnSpot,
              :reporter, :reportedAt, :grade, :needsJudgement, :gradeReason, :basis::jsonb,
              :responsibleOffice, :officeDecided, :dueOn, :plan::jsonb, :measuresTaken, :rectifiedBy,
              :failedReinspections, :duplicateOf, :status, :endedAt)
            """)
        .params(values(hazard))
        .update();
  }

  @Override
  public void update(Hazard hazard) {
    jdbc.sql(
            """
            update hazard set title = :title, description = :description, sector = :sector,
              criteria = :criteria, place_kind = :placeKind, community = :community,
              place = :place, enterprise = :enterprise, found_on = :foundOn, source = :source,
              fixed_on_spot = :fixedOnSpot, grade = :grade, needs_judgement = :needsJudgement,
              grade_reason = :gradeReason, basis = :basis::jsonb,
              responsible_office = :responsibleOffice,
              office_decided = :officeDecided, due_on = :dueOn, plan = :plan::jsonb,
              measures_taken = :measuresTaken, rectified_by = :rectifiedBy,
              failed_reinspections = :failedReinspections, duplicate_of = :duplicateOf,
              status = :status, ended_at = :endedAt
            where number = :number
            """)
        .params(values(hazard))
        .update();
  }

  @Override
  public void bind(String number, String processInstanceId) {
    jdbc.sql("update hazard set process_instance_id = :instance where number = :number")
        .param("instance", processInstanceId)
        .param("number", number)
        .update();
  }

  @Override
  public HazardTally tally(String sector, LocalDate from, LocalDate to) {
    return jdbc.sql(
            """
            select count(*) as total,
              count(*) filter (where status = 'closed') as closed,
              count(*) filter (where grade = 'major') as major,
              count(*) filter (where grade = 'major' and status = 'closed') as major_closed,
              count(*) filter (where status = 'closed' and not ever_overdue) as closed_on_time
            from hazard
            where sector = :sector and status not in ('rejected', 'merged', 'withdrawn')
              and reported_at >= :from and reported_at < :until
            """)
        .param("sector", sector)
        .param("from", from.atStartOfDay(BusinessClock.ZONE).toOffsetDateTime())
        .param("until", to.plusDays(1).atStartOfDay(BusinessClock.ZONE).toOffsetDateTime())
        .query(
            (row, index) ->
                new HazardTally(
                    row.getInt("total"),
                    row.getInt("closed"),
                    row.getInt("major"),
                    row.getInt("major_closed"),
                    row.getInt("closed_on_time")))
        .single();
  }

  private Map<String, @Nullable Object> values(Hazard hazard) {
    HazardFacts facts = hazard.facts();
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("number", hazard.number());
    values.put("processInstanceId", hazard.processInstanceId());
    values.put("title", facts.title());
    values.put("description", facts.description());
    values.put("sector", facts.sector());
    values.put("criteria", facts.criteria().toArray(String[]::new));
    values.put("placeKind", facts.placeKind());
    values.put("community", facts.community());
    values.put("place", facts.place());
    values.put("enterprise", facts.enterprise());
    values.put("foundOn", facts.foundOn());
    values.put("source", facts.source());
    values.put("fixedOnSpot", facts.fixedOnSpot());
    values.put("reporter", hazard.reporter());
    values.put("reportedAt", timestamp(hazard.reportedAt()));
    values.put("grade", hazard.grade().code());
    values.put("needsJudgement", hazard.needsJudgement());
    values.put("gradeReason", hazard.gradeReason());
    values.put("basis", json(hazard.basis()));
    values.put("responsibleOffice", hazard.responsibleOffice());
    values.put("officeDecided", hazard.officeDecided());
    values.put("dueOn", hazard.dueOn());
    values.put("plan", hazard.plan() == null ? null : json(hazard.plan()));
    values.put("measuresTaken", hazard.measuresTaken());
    values.put("rectifiedBy", hazard.rectifiedBy());
    values.put("failedReinspections", hazard.failedReinspections());
    values.put("duplicateOf", hazard.duplicateOf());
    values.put("status", hazard.status().code());
    values.put("endedAt", hazard.endedAt() == null ? null : timestamp(hazard.endedAt()));
    return values;
  }

  @Override
  public Optional<Hazard> find(String number) {
    return jdbc.sql("select * from hazard where number = :number")
        .param("number", number)
        .query((row, index) -> hazard(row))
        .optional();
  }

  @Override
  public List<Hazard> findAll(Collection<String> numbers) {
    return jdbc.sql("select * from hazard where number = any(:numbers)")
        .param("numbers", numbers.toArray(String[]::new))
        .query((row, index) -> hazard(row))
        .list();
  }

  @Override
  public List<Hazard> near(String number, HazardFacts facts, int days, int count) {
    return jdbc.sql(
            """
            select * from hazard
            where ended_at is null and number <> :number
              and (community = :community or (enterprise <> '' and enterprise = :enterprise))
              and found_on between :from and :to
            order by found_on desc, number desc
            limit :count
            """)
        .param("number", number)
        .param("community", facts.community())
        .param("enterprise", facts.enterprise())
        .param("from", facts.foundOn().minusDays(days))
        .param("to", facts.foundOn().plusDays(days))
        .param("count", count)
        .query((row, index) -> hazard(row))
        .list();
  }

  @Override
  public List<Hazard> ofEnterprise(Collection<String> names) {
    return jdbc.sql(
            """
            select * from hazard where enterprise = any(:names) and enterprise <> ''
            order by reported_at desc, number desc
            """)
        .param("names", names.toArray(String[]::new))
        .query((row, index) -> hazard(row))
        .list();
  }

  @Override
  public Map<String, EnterpriseTally> tallyOfEnterprises(Collection<String> names) {
    Map<String, EnterpriseTally> tallies = new HashMap<>();
    jdbc.sql(
            """
            select enterprise, count(*) filter (where ended_at is null) as open, count(*) as total
            from hazard
            where enterprise = any(:names) and enterprise <> '' and not status = any(:void)
            group by enterprise
            """)
        .param("names", names.toArray(String[]::new))
        .param("void", HazardStatus.codes(HazardStatus::isVoid))
        .query(
            row -> {
              tallies.put(
                  row.getString("enterprise"),
                  new EnterpriseTally(row.getLong("open"), row.getLong("total")));
            });
    return tallies;
  }

  @Override
  public List<Hazard> mergedInto(String number) {
    return jdbc.sql("select * from hazard where duplicate_of = :number order by number")
        .param("number", number)
        .query((row, index) -> hazard(row))
        .list();
  }

  @Override
  public void record(String number, HazardStep step) {
    jdbc.sql(
            """
            insert into hazard_step (number, occurred_at, person, step, outcome, words)
            values (:number, :at, :person, :step, :outcome, :words::jsonb)
            """)
        .param("number", number)
        .param("at", timestamp(step.occurredAt()))
        .param("person", step.person())
        .param("step", step.kind().code())
        .param("outcome", step.outcome())
        .param("words", json(step.words()))
        .update();
    if (step.kind() == HazardStep.Kind.OVERDUE) {
      jdbc.sql("update hazard set ever_overdue = true where number = :number and not ever_overdue")
          .param("number", number)
          .update();
    }
  }

  @Override
  public List<HazardStep> history(String number) {
    return jdbc.sql("select * from hazard_step where number = :number order by id")
        .param("number", number)
        .query((row, index) -> step(row))
        .list();
  }

  private HazardStep step(ResultSet row) throws SQLException {
    return new HazardStep(
        instant(row, "occurred_at"),
        row.getString("person"),
        HazardStep.Kind.of(row.getString("step")),
        row.getString("outcome"),
        parse(row.getString("words"), WORDS));
  }

  @Override
  public Map<String, List<HazardStep>> history(
      Collection<String> numbers, Collection<HazardStep.Kind> kinds) {
    Map<String, List<HazardStep>> histories = new HashMap<>();
    jdbc.sql("select * from hazard_step where number = any(:numbers) and step = any(:kinds) order by id")
        .param("numbers", numbers.toArray(String[]::new))
        .param("kinds", kinds.stream().map(HazardStep.Kind::code).toArray(String[]::new))
        .query(
            row -> {
              histories
                  .computeIfAbsent(row.getString("number"), number -> new ArrayList<>())
                  .add(step(row));
            });
    return histories;
  }

  @Override
  public List<Hazard> open() {
    return jdbc.sql("select * from hazard where ended_at is null order by number")
        .query((row, index) -> hazard(row))
        .list();
  }

  @Override
  public HazardPage search(HazardSearch search, Person person, LocalDate today) {
    Map<String, Object> values = new HashMap<>();
    String where = where(search, person, today, values);
    long total = jdbc.sql("select count(*)" + where).params(values).query(Long.class).single();
    values.put("size", search.size());
    values.put("start", (long) search.page() * search.size());
    List<Hazard> hazards =
        jdbc.sql(
                "select *" + where + moments(search, values) + order(search)
                    + " limit :size offset :start")
            .params(values)
            .query((row, index) -> hazard(row))
            .list();
    return new HazardPage(hazards, total);
  }

  /** In one transaction, for only then the driver fetches some rows at a time. */
  @Override
  @Transactional(readOnly = true)
  public void forEach(
      HazardSearch search, Person person, LocalDate today, Consumer<List<Hazard>> batch) {
    Map<String, Object> values = new HashMap<>();
    String where = where(search, person, today, values);
    try (Stream<Hazard> hazards =
        largeResults.sql("select *" + where + order(search))
            .params(values)
            .query((row, index) -> hazard(row))
            .stream()) {
      List<Hazard> some = new ArrayList<>(BATCH);
      for (Iterator<Hazard> rest = hazards.iterator(); rest.hasNext(); ) {
        some.add(rest.next());
        if (some.size() == BATCH || !rest.hasNext()) {
          batch.accept(List.copyOf(some));
          some.clear();
        }
      }
    }
  }

  /** The condition of a search; what it compares with is put into {@code values}. */
  private static String where(
      HazardSearch search, Person person, LocalDate today, Map<String, Object> values) {
    List<String> conditions = new ArrayList<>(List.of("true"));
    if (!person.readsEverything()) {
      conditions.add(
          "(responsible_office = any(:groups) or community = any(:groups) or reporter = :person)");
      values.put("groups", person.groups().toArray(String[]::new));
      values.put("person", person.id());
    }
    if (search.status() != null) {
      conditions.add("status = :status");
      values.put("status", search.status().code());
    }
    if (search.grade() != null) {
      conditions.add("grade = :grade");
      values.put("grade", search.grade().code());
    }
    if (search.sector() != null) {
      conditions.add("sector = :sector");
      values.put("sector", search.sector());
    }
    if (search.office() != null) {
      conditions.add("responsible_office = :office");
      values.put("office", search.office());
    }
    if (search.community() != null) {
      conditions.add("community = :community");
      values.put("community", search.community());
    }
    if (search.source() != null) {
      conditions.add("source = :source");
      values.put("source", search.source());
    }
    if (search.from() != null) {
      conditions.add("reported_month >= :from");
      values.put("from", search.from().atDay(1));
    }
    if (search.to() != null) {
      conditions.add("reported_month <= :to");
      values.put("to", search.to().atDay(1));
    }
    if (search.standing() != null) {
      conditions.add(standing(search.standing(), today, values));
    }
    if (search.overdue() != null) {
      conditions.add("(" + OVERDUE + ") = :overdue");
      values.put("beforeRectified", HazardStatus.codes(HazardStatus::isBeforeRectified));
      values.put("today", today);
      values.put("overdue", search.overdue());
    }
    if (search.text() != null && !search.text().isBlank()) {
      conditions.add(
          "(number ilike :text or title ilike :text or place ilike :text or enterprise ilike :text)");
      values.put("text", "%" + search.text().strip().replaceAll("([\\\\%_])", "\\\\$1") + "%");
    }
    return " from hazard where " + String.join(" and ", conditions);
  }

  /**
   * The months of a search as moments: the list is read in the order of the moments of the report,
   * and would else be read from today back to the month.
   */
  private static String moments(HazardSearch search, Map<String, Object> values) {
    String moments = "";
    if (search.from() != null) {
      values.put(
          "since", search.from().atDay(1).atStartOfDay(BusinessClock.ZONE).toOffsetDateTime());
      moments += " and reported_at >= :since";
    }
    if (search.to() != null) {
      values.put(
          "before",
          search.to().plusMonths(1).atDay(1).atStartOfDay(BusinessClock.ZONE).toOffsetDateTime());
      moments += " and reported_at < :before";
    }
    return moments;
  }

  private static String order(HazardSearch search) {
    return search.standing() != null && search.standing().isByDeadline()
        ? BY_DEADLINE
        : NEWEST_FIRST;
  }

  private static String standing(
      HazardStanding standing, LocalDate today, Map<String, Object> values) {
    if (standing.isByDeadline()) {
      values.put("beforeRectified", HazardStatus.codes(HazardStatus::isBeforeRectified));
      values.put("today", today);
    }
    return switch (standing) {
      case COUNTED -> {
        values.put("void", HazardStatus.codes(HazardStatus::isVoid));
        yield "not status = any(:void)";
      }
      case OPEN -> "ended_at is null";
      case DUE_THIS_WEEK -> {
        values.put("sunday", BusinessClock.endOfWeek(today));
        yield "ended_at is null and status = any(:beforeRectified)"
            + " and due_on between :today and :sunday";
      }
      case OVERDUE -> "ended_at is null and " + OVERDUE;
      case CLOSED -> "status = 'closed'";
      case CLOSED_ON_TIME -> "status = 'closed' and not ever_overdue";
      case CLOSED_LATE -> "status = 'closed' and ever_overdue";
    };
  }

  private Hazard hazard(ResultSet row) throws SQLException {
    String plan = row.getString("plan");
    return new Hazard(
        row.getString("number"),
        row.getString("process_instance_id"),
        new HazardFacts(
            row.getString("title"),
            row.getString("description"),
            row.getString("sector"),
            texts(row.getArray("criteria")),
            row.getString("place_kind"),
            row.getString("community"),
            row.getString("place"),
            row.getString("enterprise"),
            row.getObject("found_on", LocalDate.class),
            row.getString("source"),
            row.getBoolean("fixed_on_spot")),
        row.getString("reporter"),
        instant(row, "reported_at"),
        Grade.of(row.getString("grade")),
        row.getBoolean("needs_judgement"),
        row.getString("grade_reason"),
        parse(row.getString("basis"), BASIS),
        row.getString("responsible_office"),
        row.getBoolean("office_decided"),
        row.getObject("due_on", LocalDate.class),
        plan == null ? null : parse(plan, new TypeReference<RectificationPlan>() {}),
        row.getString("measures_taken"),
        row.getString("rectified_by"),
        row.getInt("failed_reinspections"),
        row.getString("duplicate_of"),
        HazardStatus.of(row.getString("status")),
        row.getObject("ended_at") == null ? null : instant(row, "ended_at"));
  }

  private static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime timestamp(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private String json(Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private <T> T parse(String json, TypeReference<T> type) {
    try {
      return mapper.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
