package org.bihuan.grading.process;

import static org.bihuan.process.DecisionTables.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.calendar.Term;
import org.bihuan.grading.Basis;
import org.bihuan.grading.Criteria;
import org.bihuan.grading.Criterion;
import org.bihuan.grading.DeadlineRule;
import org.bihuan.grading.Grade;
import org.bihuan.grading.Grading;
import org.bihuan.grading.GradingFacts;
import org.bihuan.grading.GradingResult;
import org.bihuan.grading.Responsibility;
import org.bihuan.grading.Sector;
import org.bihuan.process.DecisionTables;
import org.bihuan.process.PlatformCommands;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;

/** Maps facts into the decision tables and their rows out. */
@Component
class DmnGrading implements Grading {

  /** Applies a table; a grade that counts is kept in the engine's history, a dry run is not. */
  private interface Evaluation {
    List<Map<String, Object>> rows(String decision, Map<String, Object> variables);
  }

  private final DecisionService decisionService;
  private final DecisionTables tables;
  private final PlatformCommands commands;
  private final Criteria criteria;

  DmnGrading(
      DecisionService decisionService,
      DecisionTables tables,
      PlatformCommands commands,
      Criteria criteria) {
    this.decisionService = decisionService;
    this.tables = tables;
    this.commands = commands;
    this.criteria = criteria;
  }

  /** A row of a criteria table that applied to a stated criterion. */
  private record Match(Criterion edition, Map<String, Object> row) {

    boolean is(String kind) {
      return kind.equals(text(row, "kind"));
    }

    boolean isMajor() {
      return Grade.MAJOR.code().equals(text(row, "grade"));
    }

    boolean mustBeJudged() {
      return Boolean.TRUE.equals(row.get("judgement"));
    }

    boolean isGeneral() {
      return edition.isGeneral();
    }

    boolean countsToward(String rule) {
      return codes(text(row, "countsToward")).contains(rule);
    }

    boolean counts() {
      return !text(row, "countsToward").isEmpty();
    }

    Basis basis() {
      return new Basis(
          edition.code(),
          text(row, "text"),
          text(row, "source"),
          edition.validFrom(),
          edition.validTo(),
          edition.confidence());
    }
  }

  @Override
  public GradingResult grade(GradingFacts facts) {
    return grade(facts, this::record);
  }

  @Override
  public GradingResult preview(GradingFacts facts) {
    return grade(facts, tables::rows);
  }

  private GradingResult grade(GradingFacts facts, Evaluation evaluation) {
    Library library = new Library(facts.foundOn(), evaluation);
    List<Match> matches = library.match(facts.criteria());
    List<Match> rules = library.match(countingRules(matches, facts, library));
    Map<String, Object> row = combine(facts, matches, rules, library);
    List<Match> applied = Stream.concat(matches.stream(), rules.stream()).toList();
    List<String> missing = List.copyOf(library.withoutEdition);
    List<Match> added =
        library.match(
            codes(text(row, "basis")).stream()
                .filter(code -> applied.stream().noneMatch(m -> m.edition().code().equals(code)))
                .toList());
    List<String> reasons = new ArrayList<>();
    if (!library.withoutEdition.isEmpty()) {
      reasons.add(
          "条款 %s 在发现之日（%s）没有有效版本，未作为定级依据"
              .formatted(String.join("、", library.withoutEdition), facts.foundOn()));
    }
    reasons.add(text(row, "reason"));
    boolean basisIsMissing = library.withoutEdition.size() > missing.size();
    if (basisIsMissing) {
      reasons.add("须人工判定");
    }
    if (matches.stream().anyMatch(Match::counts) && facts.placeKind().isEmpty()) {
      reasons.add("未填场所类型，要素件数按“其他”场所计");
    }
    return new GradingResult(
        Grade.of(text(row, "grade")),
        Boolean.TRUE.equals(row.get("needsJudgement")) || basisIsMissing,
        reasons.stream().filter(reason -> !reason.isEmpty()).collect(Collectors.joining("；")),
        Stream.concat(applied.stream(), added.stream()).map(Match::basis).toList());
  }

  /** The criteria as they are deployed now, for what was found on one day. */
  private final class Library {

    private final LocalDate foundOn;
    private final Evaluation evaluation;
    private final Map<String, List<Criterion>> editions;
    private final Set<String> withoutEdition = new LinkedHashSet<>();

    Library(LocalDate foundOn, Evaluation evaluation) {
      this.foundOn = foundOn;
      this.evaluation = evaluation;
      this.editions =
          criteria.all().stream().collect(Collectors.groupingBy(Criterion::code));
    }

    /** The rows that apply; notes the criteria of which no edition holds on the day. */
    List<Match> match(List<String> codes) {
      List<Match> matches = new ArrayList<>();
      for (String code : codes) {
        match(code).ifPresentOrElse(matches::add, () -> withoutEdition.add(code));
      }
      return matches;
    }

    private Optional<Match> match(String code) {
      List<Criterion> known = editions.get(code);
      if (known == null) {
        throw new IllegalArgumentException("未知的判定条款“" + code + "”");
      }
      String table = known.get(0).table();
      return evaluation.rows(table, Map.of("criterion", code, "foundOn", foundOn)).stream()
          .findFirst()
          .map(row -> new Match(edition(known, row), row));
    }

    /** The edition whose row the engine found: the table lets one alone hold on a day. */
    private Criterion edition(List<Criterion> known, Map<String, Object> row) {
      List<Criterion> holding =
          known.stream().filter(edition -> edition.holdsOn(foundOn)).toList();
      return holding.stream()
          .filter(edition -> edition.source().equals(text(row, "source")))
          .findFirst()
          .or(() -> holding.stream().findFirst())
          .orElseThrow(
              () -> new IllegalStateException("条款表中找不到命中的行：" + row));
    }

    boolean isGeneralRuleInForce() {
      return editions.values().stream()
          .flatMap(List::stream)
          .anyMatch(edition -> edition.isGeneral() && edition.holdsOn(foundOn));
    }
  }

  /** The counting rules of the fire standard that hold for the stated criteria. */
  private List<String> countingRules(
      List<Match> matches, GradingFacts facts, Library library) {
    if (!facts.sector().isFire()) {
      return List.of();
    }
    Map<String, Object> variables = new HashMap<>();
    variables.put("foundOn", facts.foundOn());
    variables.put("placeKind", facts.placeKind());
    for (String rule : List.of("RA", "RB", "RC", "RD")) {
      variables.put(
          "count" + rule,
          (int) matches.stream().filter(match -> match.countsToward("FIRE-" + rule)).count());
    }
    return library.evaluation.rows("fire-combined", variables).stream()
        .map(row -> text(row, "rule"))
        .toList();
  }

  private Map<String, Object> combine(
      GradingFacts facts, List<Match> matches, List<Match> rules, Library library) {
    Map<String, Object> variables = new HashMap<>();
    variables.put("sector", facts.sector().code());
    variables.put("fixedOnSpot", facts.fixedOnSpot());
    variables.put("generalMajor", matches.stream().anyMatch(m -> m.isGeneral() && m.isMajor()));
    variables.put(
        "standardMajor",
        !rules.isEmpty()
            || matches.stream().anyMatch(m -> !m.isGeneral() && m.is("direct") && m.isMajor()));
    variables.put("exclusion", exclusion(matches));
    variables.put(
        "expertNeeded", matches.stream().anyMatch(m -> m.is("combined") && m.mustBeJudged()));
    variables.put("withoutEdition", !library.withoutEdition.isEmpty());
    variables.put("criteriaGiven", !matches.isEmpty());
    variables.put("foundOn", facts.foundOn());
    variables.put("generalInForce", library.isGeneralRuleInForce());
    return only("hazard-grade", variables, library.evaluation.rows("hazard-grade", variables));
  }

  private static String exclusion(List<Match> matches) {
    List<Match> exclusions = matches.stream().filter(match -> match.is("exclusion")).toList();
    if (exclusions.isEmpty()) {
      return "none";
    }
    return exclusions.stream().allMatch(Match::mustBeJudged) ? "to-be-judged" : "excluded";
  }

  @Override
  public Responsibility responsibility(Sector sector, String community, Grade grade) {
    List<Map<String, Object>> rows =
        tables.rows(
            "responsible-office",
            Map.of("sector", sector.code(), "community", community, "level", grade.code()));
    Set<String> offices = all(rows, "responsibleOffice");
    String lead = first(offices, sector);
    Set<String> cooperating = new LinkedHashSet<>(offices);
    cooperating.addAll(all(rows, "cooperating"));
    cooperating.remove(lead);
    return new Responsibility(
        lead, List.copyOf(cooperating), first(all(rows, "districtBody"), sector));
  }

  private static Set<String> all(List<Map<String, Object>> rows, String output) {
    Set<String> found = new LinkedHashSet<>();
    rows.forEach(row -> found.addAll(codes(text(row, output))));
    return found;
  }

  private static String first(Set<String> codes, Sector sector) {
    return codes.stream()
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "决策表 responsible-office 没有给出专题 " + sector.code() + " 的责任办所和区级主管部门"));
  }

  @Override
  public DeadlineRule rectificationDeadline(Grade grade) {
    return rule(single("rectification-deadline", Map.of("grade", grade.code())));
  }

  @Override
  public DeadlineRule stepDeadline(String step, Sector sector, List<String> criteria) {
    return rule(
        single(
            "step-deadline",
            Map.of("step", step, "sector", sector.code(), "criteria", criteria)));
  }

  @Override
  public String extensionAuthority(Grade grade) {
    return text(single("extension-authority", Map.of("grade", grade.code())), "authority");
  }

  @Override
  public String closeOutOffice(Grade grade, String leadOffice) {
    String authority =
        text(single("closing-authority", Map.of("grade", grade.code())), "authority");
    return "lead-office".equals(authority) ? leadOffice : authority;
  }

  private static DeadlineRule rule(Map<String, Object> row) {
    return new DeadlineRule(
        new Term(DecisionTables.number(row, "count"), Term.Unit.of(text(row, "unit"))),
        text(row, "rule"),
        Boolean.TRUE.equals(row.get("confirmed")));
  }

  private Map<String, Object> single(String decision, Map<String, Object> variables) {
    return only(decision, variables, tables.rows(decision, variables));
  }

  private static Map<String, Object> only(
      String decision, Map<String, Object> variables, List<Map<String, Object>> rows) {
    if (rows.size() != 1) {
      throw new IllegalStateException(
          "决策表 " + decision + " 对 " + variables + " 应命中一行，实际 " + rows.size() + " 行");
    }
    return rows.get(0);
  }

  /** Rules are applied on the platform's behalf, whoever reports the hazard. */
  private List<Map<String, Object>> record(String decision, Map<String, Object> variables) {
    return commands.run(
        () ->
            decisionService
                .evaluateDecisionByKey(decision)
                .variables(variables)
                .evaluate()
                .getResultList());
  }

  private static List<String> codes(String cell) {
    return Arrays.stream(cell.split(";")).filter(code -> !code.isEmpty()).toList();
  }
}
