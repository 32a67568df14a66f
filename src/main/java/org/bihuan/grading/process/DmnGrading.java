package org.bihuan.grading.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Maps facts into the decision tables and their rows out. */
@Component
class DmnGrading implements Grading {

  private final DecisionService decisionService;
  private final Criteria criteria;
  private final SpringProcessEngineConfiguration engine;

  DmnGrading(
      DecisionService decisionService,
      Criteria criteria,
      SpringProcessEngineConfiguration engine) {
    this.decisionService = decisionService;
    this.criteria = criteria;
    this.engine = engine;
  }

  /** A row of a criteria table that applied to a stated criterion. */
  private record Match(Criterion criterion, DmnDecisionResultEntries row) {

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
      return criterion.table().equals(org.bihuan.grading.SectorCatalogue.GENERAL_TABLE);
    }

    boolean countsToward(String rule) {
      return Arrays.asList(text(row, "countsToward").split(";")).contains(rule);
    }

    Basis basis() {
      return new Basis(criterion.code(), text(row, "text"), text(row, "source"));
    }
  }

  @Override
  public GradingResult grade(GradingFacts facts) {
    List<Match> matches = new ArrayList<>();
    boolean withoutEdition = false;
    for (String code : facts.criteria()) {
      Optional<Match> match = match(code, facts.foundOn());
      match.ifPresent(matches::add);
      withoutEdition |= match.isEmpty();
    }
    List<Match> rules = facts.sector().isFire() ? combined(matches, facts) : List.of();
    DmnDecisionResultEntries row = combine(facts, matches, rules, withoutEdition);
    List<Basis> basis = new ArrayList<>();
    matches.forEach(match -> basis.add(match.basis()));
    rules.forEach(rule -> basis.add(rule.basis()));
    String added = text(row, "basis");
    if (!added.isEmpty() && basis.stream().noneMatch(b -> b.code().equals(added))) {
      criteria
          .find(added)
          .ifPresent(c -> basis.add(new Basis(c.code(), c.text(), c.source())));
    }
    return new GradingResult(
        Grade.of(text(row, "grade")),
        Boolean.TRUE.equals(row.get("needsJudgement")),
        text(row, "reason"),
        basis);
  }

  private Optional<Match> match(String code, LocalDate foundOn) {
    Criterion criterion =
        criteria
            .find(code)
            .orElseThrow(() -> new IllegalArgumentException("未知的判定条款“" + code + "”"));
    return evaluate(criterion.table(), Map.of("criterion", code, "foundOn", foundOn)).stream()
        .findFirst()
        .map(row -> new Match(criterion, row));
  }

  /** The counting rules of the fire standard that hold for the stated criteria. */
  private List<Match> combined(List<Match> matches, GradingFacts facts) {
    Map<String, Object> variables = new HashMap<>();
    variables.put("foundOn", facts.foundOn());
    variables.put("placeKind", facts.placeKind());
    for (String rule : List.of("RA", "RB", "RC", "RD")) {
      variables.put(
          "count" + rule,
          (int) matches.stream().filter(match -> match.countsToward("FIRE-" + rule)).count());
    }
    return evaluate("fire-combined", variables).stream()
        .flatMap(row -> match(text(row, "rule"), facts.foundOn()).stream())
        .toList();
  }

  private DmnDecisionResultEntries combine(
      GradingFacts facts, List<Match> matches, List<Match> rules, boolean withoutEdition) {
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
    variables.put("withoutEdition", withoutEdition);
    variables.put("criteriaGiven", !matches.isEmpty());
    return single("hazard-grade", variables);
  }

  private static String exclusion(List<Match> matches) {
    List<Match> exclusions = matches.stream().filter(match -> match.is("exclusion")).toList();
    if (exclusions.isEmpty()) {
      return "none";
    }
    return exclusions.stream().allMatch(Match::mustBeJudged) ? "to-be-judged" : "excluded";
  }

  @Override
  public Responsibility responsibility(Sector sector) {
    DmnDecisionResultEntries row =
        single("responsible-office", Map.of("sector", sector.code()));
    return new Responsibility(
        text(row, "responsibleOffice"),
        Arrays.stream(text(row, "cooperating").split(";")).filter(c -> !c.isEmpty()).toList(),
        text(row, "districtBody"));
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

  private static DeadlineRule rule(DmnDecisionResultEntries row) {
    return new DeadlineRule(
        new Term(((Number) row.get("count")).intValue(), Term.Unit.of(text(row, "unit"))),
        text(row, "rule"),
        Boolean.TRUE.equals(row.get("confirmed")));
  }

  private DmnDecisionResultEntries single(String decision, Map<String, Object> variables) {
    List<DmnDecisionResultEntries> rows = evaluate(decision, variables);
    if (rows.size() != 1) {
      throw new IllegalStateException(
          "决策表 " + decision + " 对 " + variables + " 应命中一行，实际 " + rows.size() + " 行");
    }
    return rows.get(0);
  }

  /** Rules are applied on the platform's behalf, whoever reports the hazard. */
  private List<DmnDecisionResultEntries> evaluate(String decision, Map<String, Object> variables) {
    return engine
        .getCommandExecutorTxRequired()
        .execute(
            commandContext ->
                commandContext.runWithoutAuthorization(
                    () -> {
                      DmnDecisionResult result =
                          decisionService
                              .evaluateDecisionByKey(decision)
                              .variables(variables)
                              .evaluate();
                      return List.<DmnDecisionResultEntries>copyOf(result);
                    }));
  }

  private static String text(DmnDecisionResultEntries row, String name) {
    @Nullable Object value = row.get(name);
    return value == null ? "" : value.toString();
  }
}
