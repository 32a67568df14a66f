package org.bihuan.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.grading.Basis;
import org.bihuan.grading.Grade;
import org.bihuan.grading.Sector;
import org.bihuan.grading.SectorCatalogue;
import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.HazardFacts;
import org.bihuan.hazard.HazardRegister;
import org.bihuan.hazard.HazardStatus;
import org.bihuan.hazard.HazardStep;
import org.bihuan.hazard.IssuedPapers;
import org.bihuan.hazard.RectificationPlan;
import org.bihuan.organisation.OfficeDirectory;
import org.bihuan.organisation.PeopleDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Hazards as lines of the ledger: what the register says, and what another ledger said before. */
@Component
class LedgerLines {

  /** The steps whose days and words a line shows. */
  private static final Set<HazardStep.Kind> KINDS =
      Set.of(
          HazardStep.Kind.IMPORT,
          HazardStep.Kind.VERIFY,
          HazardStep.Kind.JUDGE,
          HazardStep.Kind.ASSIGN,
          HazardStep.Kind.ESCALATE,
          HazardStep.Kind.NOTIFY_BRIGADE,
          HazardStep.Kind.REPORT_DISTRICT,
          HazardStep.Kind.DISTRICT_DECISION,
          HazardStep.Kind.RECTIFY,
          HazardStep.Kind.REINSPECT);

  private static final String NAMED = "通报";
  private static final String LISTED = "挂牌督办";

  /** 交办单, as the papers' data file calls it. */
  private static final String ASSIGNMENT_ORDER = "assignment-order";

  private final HazardRegister register;
  private final SectorCatalogue sectors;
  private final OfficeDirectory offices;
  private final PeopleDirectory people;
  private final BusinessClock clock;
  private final ObjectProvider<IssuedPapers> issued;

  LedgerLines(
      HazardRegister register,
      SectorCatalogue sectors,
      OfficeDirectory offices,
      PeopleDirectory people,
      BusinessClock clock,
      ObjectProvider<IssuedPapers> issued) {
    this.register = register;
    this.sectors = sectors;
    this.offices = offices;
    this.people = people;
    this.clock = clock;
    this.issued = issued;
  }

  /** 一般 or 重大, as a ledger writes it. */
  static String shortName(Grade grade) {
    return grade == Grade.MAJOR ? "重大" : "一般";
  }

  /**
   * The values of some hazards, by column: days, numbers and texts.
   *
   * @param firstSerial serial number of the first
   */
  List<Map<LedgerColumn, Object>> of(Collection<Hazard> hazards, int firstSerial) {
    Map<String, List<HazardStep>> histories =
        register.history(hazards.stream().map(Hazard::number).toList(), KINDS);
    Map<String, Map<String, String>> papers = new HashMap<>();
    issued.forEach(
        source ->
            papers.putAll(source.numbers(hazards.stream().map(Hazard::number).toList())));
    Map<String, String> names = new HashMap<>();
    List<Map<LedgerColumn, Object>> lines = new ArrayList<>();
    for (Hazard hazard : hazards) {
      Map<LedgerColumn, Object> line =
          line(
              hazard,
              histories.getOrDefault(hazard.number(), List.of()),
              firstSerial + lines.size(),
              names);
      String order = papers.getOrDefault(hazard.number(), Map.of()).get(ASSIGNMENT_ORDER);
      if (order != null) {
        line.merge(LedgerColumn.ASSIGNED, order, (day, number) -> day + " " + number);
      }
      lines.add(line);
    }
    return lines;
  }

  private Map<LedgerColumn, Object> line(
      Hazard hazard, List<HazardStep> history, int serial, Map<String, String> names) {
    Map<LedgerColumn, Object> line = new EnumMap<>(LedgerColumn.class);
    takeOver(history, line);
    facts(hazard, line, names);
    plan(hazard, line);
    steps(hazard, history, line);
    line.put(LedgerColumn.SERIAL, serial);
    line.put(LedgerColumn.NUMBER, hazard.number());
    line.put(LedgerColumn.OFFICE, offices.nameOf(hazard.responsibleOffice()));
    line.put(LedgerColumn.DUE_ON, hazard.dueOn());
    line.put(LedgerColumn.STATUS, hazard.status().label());
    if (hazard.duplicateOf() != null) {
      line.put(LedgerColumn.REMARKS, "并入 " + hazard.duplicateOf());
    }
    return line;
  }

  /** What a former ledger said stands where the register says nothing. */
  private static void takeOver(List<HazardStep> history, Map<LedgerColumn, Object> line) {
    history.stream()
        .filter(step -> step.kind() == HazardStep.Kind.IMPORT)
        .forEach(
            step ->
                step.words()
                    .forEach(
                        (label, text) ->
                            LedgerColumn.find(label).ifPresent(column -> line.put(column, text))));
  }

  private void facts(
      Hazard hazard, Map<LedgerColumn, Object> line, Map<String, String> names) {
    HazardFacts facts = hazard.facts();
    Sector sector = sectors.require(facts.sector());
    line.put(LedgerColumn.FIELD, sector.shortName());
    line.put(LedgerColumn.SECTOR, sector.name());
    line.put(LedgerColumn.ENTERPRISE, facts.enterprise());
    line.put(LedgerColumn.PLACE, offices.nameOf(facts.community()) + " " + facts.place());
    line.put(LedgerColumn.PLACE_KIND, facts.placeKind());
    line.put(
        LedgerColumn.DESCRIPTION,
        facts.description().contains(facts.title())
            ? facts.description()
            : facts.title() + "。" + facts.description());
    line.put(LedgerColumn.GRADE, shortName(hazard.grade()));
    line.put(LedgerColumn.CRITERIA, String.join("；", facts.criteria()));
    Set<String> editions = new LinkedHashSet<>();
    hazard.basis().stream().map(Basis::source).forEach(editions::add);
    if (!editions.isEmpty()) {
      line.put(LedgerColumn.EDITION, String.join("；", editions));
    }
    line.put(LedgerColumn.SOURCE, facts.source());
    line.put(LedgerColumn.FOUND_ON, facts.foundOn());
    line.computeIfAbsent(
        LedgerColumn.FOUND_BY,
        column -> names.computeIfAbsent(hazard.reporter(), people::nameOf));
    line.put(LedgerColumn.FIXED_ON_SPOT, facts.fixedOnSpot() ? "是" : "否");
    line.computeIfAbsent(
        LedgerColumn.RECTIFIER,
        column ->
            facts.enterprise().isEmpty()
                ? offices.nameOf(hazard.responsibleOffice())
                : facts.enterprise());
  }

  private static void plan(Hazard hazard, Map<LedgerColumn, Object> line) {
    RectificationPlan plan = hazard.plan();
    if (plan != null) {
      line.put(LedgerColumn.RECTIFIER_PERSON, plan.responsibility());
      line.put(LedgerColumn.MEASURES, plan.measures());
      line.putIfAbsent(LedgerColumn.FUNDS, plan.funds());
      line.put(LedgerColumn.CONTINGENCY, plan.contingencyPlan());
    }
    if (!hazard.measuresTaken().isEmpty()) {
      line.put(LedgerColumn.MEASURES, hazard.measuresTaken());
    }
  }

  private void steps(Hazard hazard, List<HazardStep> history, Map<LedgerColumn, Object> line) {
    last(history, step -> isGraded(step))
        .ifPresent(step -> line.put(LedgerColumn.GRADED_ON, day(step.occurredAt())));
    last(history, step -> step.kind() == HazardStep.Kind.ASSIGN)
        .ifPresent(step -> line.put(LedgerColumn.ASSIGNED, day(step.occurredAt()).toString()));
    last(history, step -> isListed(step))
        .ifPresent(step -> line.put(LedgerColumn.LISTED, letter(step, "决定日期", "决定文号")));
    last(
            history,
            step ->
                step.kind() == HazardStep.Kind.NOTIFY_BRIGADE
                    || step.kind() == HazardStep.Kind.REPORT_DISTRICT)
        .ifPresent(step -> line.put(LedgerColumn.NOTIFIED, letter(step, "发出日期", "文号或发送方式")));
    Optional<HazardStep> rectified =
        last(history, step -> step.kind() == HazardStep.Kind.RECTIFY);
    rectified.ifPresent(step -> line.put(LedgerColumn.RECTIFIED_ON, day(step.occurredAt())));
    last(history, step -> step.kind() == HazardStep.Kind.REINSPECT)
        .ifPresent(
            step ->
                line.put(
                    LedgerColumn.REINSPECTED, day(step.occurredAt()) + " " + step.outcome()));
    long named =
        history.stream()
            .filter(step -> step.kind() == HazardStep.Kind.ESCALATE && step.outcome().equals(NAMED))
            .count();
    if (named > 0) {
      line.put(LedgerColumn.TIMES_NAMED, named);
    }
    if (hazard.status() == HazardStatus.CLOSED && hazard.endedAt() != null) {
      line.put(LedgerColumn.CLOSED_ON, day(hazard.endedAt()));
    }
    long late = daysOverdue(hazard, rectified.map(step -> day(step.occurredAt())).orElse(null));
    if (late > 0) {
      line.put(LedgerColumn.DAYS_OVERDUE, late);
    }
  }

  private static boolean isGraded(HazardStep step) {
    return step.kind() == HazardStep.Kind.JUDGE
        || (step.kind() == HazardStep.Kind.VERIFY && step.outcome().equals("属实"));
  }

  private static boolean isListed(HazardStep step) {
    return step.kind() == HazardStep.Kind.DISTRICT_DECISION && step.outcome().contains(LISTED);
  }

  private static Optional<HazardStep> last(
      List<HazardStep> history, Predicate<HazardStep> condition) {
    return history.stream().filter(condition).reduce((first, second) -> second);
  }

  private static String letter(HazardStep step, String day, String number) {
    return (step.words().getOrDefault(day, "") + " " + step.words().getOrDefault(number, ""))
        .strip();
  }

  private long daysOverdue(Hazard hazard, @Nullable LocalDate rectifiedOn) {
    if (hazard.status().isVoid()) {
      return 0;
    }
    LocalDate until = hazard.status().isBeforeRectified() ? clock.today() : rectifiedOn;
    return until == null ? 0 : ChronoUnit.DAYS.between(hazard.dueOn(), until);
  }

  private static LocalDate day(Instant instant) {
    return ZonedDateTime.ofInstant(instant, BusinessClock.ZONE).toLocalDate();
  }
}
