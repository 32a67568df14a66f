package org.bihuan.assessment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.bulletin.Period;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.identity.CurrentPerson;
import org.bihuan.identity.Deed;
import org.bihuan.identity.Person;
import org.bihuan.identity.Role;
import org.bihuan.identity.SafetyCommitteeOffice;
import org.bihuan.matter.Matter;
import org.bihuan.matter.MatterJournal;
import org.bihuan.organisation.OfficeDirectory;
import org.bihuan.problem.ConflictException;
import org.bihuan.problem.FieldReader;
import org.bihuan.problem.ForbiddenException;
import org.bihuan.problem.NotFoundException;
import org.bihuan.problem.RefusedInputException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The scores of periods: as the facts stand, or as they were published. */
@Component
public class Assessments {

  private static final String PREFIX = "KH";
  private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
  private static final int LONGEST_DAYS = 366;
  private static final int MONTHS_OF_QUARTER = 3;

  private final Scoring scoring;
  private final AssessmentStore store;
  private final MatterJournal journal;
  private final OfficeDirectory offices;
  private final CurrentPerson currentPerson;
  private final BusinessClock clock;
  private final ApplicationEventPublisher events;

  Assessments(
      Scoring scoring,
      AssessmentStore store,
      MatterJournal journal,
      OfficeDirectory offices,
      CurrentPerson currentPerson,
      BusinessClock clock,
      ApplicationEventPublisher events) {
    this.scoring = scoring;
    this.store = store;
    this.journal = journal;
    this.offices = offices;
    this.currentPerson = currentPerson;
    this.clock = clock;
    this.events = events;
  }

  private Person person() {
    return currentPerson.find().orElseThrow(() -> new ForbiddenException("请先登录"));
  }

  private Person reader() {
    Person person = person();
    if (!person.is(Role.STAFF) && !seesAll(person)) {
      throw new ForbiddenException("只有办所、社区的工作人员和监督人员可以查看考核");
    }
    return person;
  }

  private static boolean seesAll(Person person) {
    return person.readsEverything() || person.actsForSafetyOffice();
  }

  /** Whether the current person may publish an assessment. */
  public boolean mayPublish() {
    return person().actsForSafetyOffice();
  }

  /**
   * The period of an input: what is not given is the quarter so far.
   *
   * @throws RefusedInputException when the days are none, or no period that has begun
   */
  public Period read(Map<String, ? extends @Nullable Object> input) {
    LocalDate today = clock.today();
    Map<String, @Nullable Object> given = new HashMap<>(input);
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("from", "起始日期");
    labels.put("to", "截止日期");
    defaultTo(given, "from", quarter(today));
    defaultTo(given, "to", today);
    FieldReader fields = new FieldReader(given, labels);
    Period period =
        new Period(
            fields.day("from", EARLIEST, today), fields.day("to", EARLIEST, today));
    fields.refuseProblems();
    if (period.to().isBefore(period.from())) {
      fields.problem("to", "不能早于“起始日期”");
    } else if (ChronoUnit.DAYS.between(period.from(), period.to()) >= LONGEST_DAYS) {
      fields.problem("to", "离“起始日期”不能超过一年");
    }
    fields.refuseProblems();
    return period;
  }

  private static void defaultTo(
      Map<String, @Nullable Object> given, String field, LocalDate day) {
    Object value = given.get(field);
    if (value == null || "".equals(value)) {
      given.put(field, day.toString());
    }
  }

  private static LocalDate quarter(LocalDate today) {
    int first = (today.getMonthValue() - 1) / MONTHS_OF_QUARTER * MONTHS_OF_QUARTER + 1;
    return LocalDate.of(today.getYear(), first, 1);
  }

  /** What was published, the latest period first. */
  public List<Publication> published() {
    reader();
    return store.all();
  }

  /** The units that the person may see: as they were published, else as the facts stand. */
  public Assessment of(Period period) {
    Person person = reader();
    Optional<Publication> published = store.find(period);
    return new Assessment(
        period,
        published.orElse(null),
        visible(
            person,
            published.isPresent()
                ? Scoring.ranked(store.units(published.get().key()))
                : scoring.of(period)));
  }

  /**
   * A published one by its key.
   *
   * @throws NotFoundException when there is none
   */
  public Assessment of(String key) {
    Person person = reader();
    Publication publication = require(key);
    return new Assessment(
        publication.period(), publication, visible(person, Scoring.ranked(store.units(key))));
  }

  Publication require(String key) {
    return store
        .find(key)
        .orElseThrow(() -> new NotFoundException("没有已公布的考核 " + key));
  }

  private static List<UnitScore> visible(Person person, List<UnitScore> units) {
    return seesAll(person)
        ? units
        : units.stream().filter(unit -> person.belongsTo(unit.unit())).toList();
  }

  /**
   * Publishes the scores of a period: from now on they stay as they are, with facts and reasons.
   *
   * @throws ConflictException when that has been done
   */
  @Transactional
  public Publication publish(Period period) {
    if (!mayPublish()) {
      throw new ForbiddenException("只有街道安委办可以公布考核");
    }
    List<UnitScore> units = scoring.of(period);
    if (units.isEmpty()) {
      throw new RefusedInputException("to", "“起始日期”到“截止日期”之间没有单位有隐患或者任务，没有可公布的考核");
    }
    Publication publication =
        new Publication(
            journal.newKey(PREFIX), period, currentPerson.accountOrSystem(), clock.now());
    journal.open(
        new Matter(
            publication.key(), "考核", period.label() + " 考核", "", SafetyCommitteeOffice.CODE));
    if (!store.publish(publication, units)) {
      throw new ConflictException(period.label() + " 的考核已经公布，不能重新公布");
    }
    Map<String, String> scores = new LinkedHashMap<>();
    units.forEach(
        unit ->
            scores.put(offices.nameOf(unit.unit()), unit.score() + " / " + unit.full()));
    journal.record(publication.key(), "公布考核", units.size() + " 个单位", "考核期", period.label());
    events.publishEvent(new Deed(Deed.Kind.DATA, publication.key(), "公布考核得分", scores));
    events.publishEvent(new AssessmentPublished(publication, units));
    return publication;
  }
}
