package org.bihuan.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.bihuan.PlatformTest;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.DecisionService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class CriteriaTablesTest {

  /** How many rules each table holds, in the order of the subjects. */
  private static final Map<String, Integer> RULES = new LinkedHashMap<>();

  static {
    RULES.put("criteria-general", 3);
    RULES.put("criteria-responsibility", 8);
    RULES.put("criteria-hazchem", 22);
    RULES.put("criteria-fireworks", 25);
    RULES.put("criteria-industry", 46);
    RULES.put("criteria-road", 15);
    RULES.put("criteria-special-equipment", 57);
    RULES.put("criteria-construction", 37);
    RULES.put("criteria-fire", 58);
    RULES.put("criteria-hazardous-waste", 12);
  }

  private static final Pattern SINCE = Pattern.compile(">= date\\(\"(\\d{4}-\\d\\d-\\d\\d)\"\\)");
  private static final Pattern BETWEEN =
      Pattern.compile(
          "\\[date\\(\"(\\d{4}-\\d\\d-\\d\\d)\"\\)\\.\\.date\\(\"(\\d{4}-\\d\\d-\\d\\d)\"\\)\\]");
  private static final LocalDate FAR_FUTURE = LocalDate.of(2099, 12, 31);

  @Autowired DecisionService decisionService;
  @Autowired Criteria criteria;
  @Autowired SectorCatalogue sectors;

  /** The days for which an edition holds; {@code last} is empty where it still holds. */
  private record Validity(LocalDate first, Optional<LocalDate> last) {

    static Validity of(Criterion criterion) {
      Matcher since = SINCE.matcher(criterion.validity());
      if (since.matches()) {
        return new Validity(LocalDate.parse(since.group(1)), Optional.empty());
      }
      Matcher between = BETWEEN.matcher(criterion.validity());
      assertThat(between.matches()).as("validity of %s", criterion).isTrue();
      return new Validity(
          LocalDate.parse(between.group(1)), Optional.of(LocalDate.parse(between.group(2))));
    }
  }

  @Test
  void libraryHolds283RulesInTenTables() {
    assertThat(criteria.all()).hasSize(283);
    Map<String, Integer> counted =
        criteria.all().stream()
            .collect(
                Collectors.toMap(
                    Criterion::table, criterion -> 1, Integer::sum, LinkedHashMap::new));
    assertThat(counted).containsExactlyEntriesOf(RULES);
  }

  @Test
  void codesAreUniqueInTheWholeLibrary() {
    assertThat(criteria.all()).extracting(Criterion::code).doesNotHaveDuplicates();
  }

  @Test
  void everyRuleHasTextSourceAndAnnotation() {
    assertThat(criteria.all())
        .allSatisfy(
            criterion -> {
              assertThat(criterion.code()).matches("[A-Z]+\\d*(-[A-Z0-9.]+[a-z]?)+");
              assertThat(criterion.text()).isNotBlank();
              assertThat(criterion.source()).isNotBlank();
              assertThat(criterion.annotation()).isNotBlank();
              assertThat(criterion.kind()).isIn("direct", "combined", "rule", "exclusion");
            });
  }

  @Test
  void everyAnnotationStartsWithWhereTheTextComesFrom() {
    assertThat(criteria.all())
        .allSatisfy(
            criterion ->
                assertThat(criterion.confidence()).isIn("已核对公开文本", "方案原文", "待核：未取得原文"));
    assertThat(criteria.all()).filteredOn(Criterion::isUnconfirmed).hasSize(76);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "criteria-general",
        "criteria-responsibility",
        "criteria-hazchem",
        "criteria-fireworks",
        "criteria-industry",
        "criteria-road",
        "criteria-special-equipment",
        "criteria-construction",
        "criteria-fire",
        "criteria-hazardous-waste"
      })
  void everyRuleHoldsFromItsFirstToItsLastDayAndNotBesideThem(String table) {
    List<Criterion> rules =
        criteria.all().stream().filter(criterion -> criterion.table().equals(table)).toList();
    assertThat(rules).hasSize(RULES.get(table));
    SoftAssertions softly = new SoftAssertions();
    for (Criterion rule : rules) {
      Validity validity = Validity.of(rule);
      softly.assertThat(rule.validFrom()).as("%s", rule).isEqualTo(validity.first());
      softly.assertThat(rule.validTo()).as("%s", rule).isEqualTo(validity.last().orElse(null));
      softly.assertThat(hits(rule, validity.first().minusDays(1))).as("%s", rule).isEmpty();
      assertHit(softly, rule, validity.first());
      assertHit(softly, rule, validity.last().orElse(FAR_FUTURE));
      validity
          .last()
          .ifPresent(
              last -> softly.assertThat(hits(rule, last.plusDays(1))).as("%s", rule).isEmpty());
    }
    softly.assertAll();
  }

  private void assertHit(SoftAssertions softly, Criterion rule, LocalDate day) {
    DmnDecisionResult hits = hits(rule, day);
    softly.assertThat(hits).as("%s on %s", rule, day).hasSize(1);
    hits.forEach(
        hit -> {
          softly.assertThat(hit.get("text")).isEqualTo(rule.text());
          softly.assertThat(hit.get("source")).isEqualTo(rule.source());
          softly.assertThat(hit.get("kind")).isEqualTo(rule.kind());
          softly.assertThat(hit.get("grade")).isEqualTo(rule.grade().code());
        });
  }

  @ParameterizedTest
  @CsvSource({
    "FIRE-01, 2018-07-01, 2025-10-31",
    "FIRE-C-7.1.1, 2018-07-01, 2025-10-31",
    "FIRE-RA, 2018-07-01, 2025-10-31",
    "FIRE-X3, 2018-07-01, 2025-10-31",
    "GEN-01, 2008-02-01,",
    "GEN-02, 2008-02-01,",
    "GEN-03, 2008-02-01,"
  })
  void editionsHoldOnThePublishedDays(String code, LocalDate first, LocalDate last) {
    assertThat(Validity.of(only(code))).isEqualTo(new Validity(first, Optional.ofNullable(last)));
    assertThat(only(code).validFrom()).isEqualTo(first);
    assertThat(only(code).validTo()).isEqualTo(last);
  }

  @Test
  void numberOfRulesOfEachEditionIsAsPublished() {
    Map<String, Long> editions =
        criteria.all().stream()
            .collect(
                Collectors.groupingBy(
                    criterion -> {
                      Validity validity = Validity.of(criterion);
                      return criterion.table()
                          + " "
                          + validity.first()
                          + validity.last().map(last -> "/" + last).orElse("");
                    },
                    Collectors.counting()));
    assertThat(editions)
        .containsEntry("criteria-general 2008-02-01", 3L)
        .containsEntry("criteria-construction 2022-04-19/2024-12-12", 34L)
        .containsEntry("criteria-construction 2024-12-13", 3L)
        .containsEntry("criteria-fire 2018-07-01/2025-10-31", 58L)
        .containsEntry("criteria-industry 2017-11-30/2023-05-14", 28L)
        .containsEntry("criteria-industry 2023-05-15", 18L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GEN-02",
        "RESP-01",
        "HAZCHEM-01",
        "FW-01",
        "GM17-DUST-01",
        "FIRE-01",
        "FIRE-X1"
      })
  void codeIsKnownToItsOwnTableOnly(String code) {
    LocalDate day = LocalDate.of(2022, 6, 1);
    String own = only(code).table();
    assertThat(RULES.keySet())
        .filteredOn(table -> !evaluate(table, code, day).isEmpty())
        .containsExactly(own);
  }

  @Test
  void unknownCodeMatchesNothing() {
    for (String table : RULES.keySet()) {
      for (String code : List.of("", "GEN", "GEN-99", "gen-01", "GEN-01 ", "FIRE-", "-")) {
        assertThat(evaluate(table, code, LocalDate.of(2022, 6, 1))).as(table + code).isEmpty();
      }
    }
    assertThat(criteria.find("GEN-99", LocalDate.of(2022, 6, 1))).isEmpty();
    assertThat(criteria.find("", LocalDate.of(2022, 6, 1))).isEmpty();
  }

  @Test
  void onlyFireHasCombinedRulesAndExclusions() {
    assertThat(criteria.all())
        .filteredOn(criterion -> !"direct".equals(criterion.kind()))
        .extracting(Criterion::table)
        .containsOnly("criteria-fire");
    assertThat(codesOfKind("rule")).containsExactly("FIRE-RA", "FIRE-RB", "FIRE-RC", "FIRE-RD");
    assertThat(codesOfKind("exclusion"))
        .containsExactly("FIRE-X0", "FIRE-X1", "FIRE-X2", "FIRE-X3");
    assertThat(codesOfKind("combined")).hasSize(40).contains("FIRE-RE");
  }

  @Test
  void numberOfElementsThatCountTowardEachFireRuleIsAsPublished() {
    Map<String, Integer> counted = new LinkedHashMap<>();
    for (String code : codesOfKind("combined")) {
      Object toward =
          evaluate("criteria-fire", code, LocalDate.of(2020, 9, 7))
              .getSingleResult()
              .get("countsToward");
      if (toward != null) {
        assertThat(code).startsWith("FIRE-C-7.");
        for (String rule : toward.toString().split(";")) {
          counted.merge(rule, 1, Integer::sum);
        }
      }
    }
    assertThat(counted)
        .containsOnly(
            Map.entry("FIRE-RA", 11),
            Map.entry("FIRE-RB", 5),
            Map.entry("FIRE-RC", 39),
            Map.entry("FIRE-RD", 39));
  }

  @Test
  void peopleChooseEverythingButTheCountingRules() {
    assertThat(criteria.all())
        .filteredOn(criterion -> !criterion.isChosenByPeople())
        .extracting(Criterion::code)
        .containsExactly("FIRE-RA", "FIRE-RB", "FIRE-RC", "FIRE-RD");
  }

  @Test
  void criterionBelongsToItsOwnSubjectAndGeneralOnesToAll() {
    Criterion general = only("GEN-02");
    Criterion fire = only("FIRE-01");
    assertThat(sectors.all()).hasSize(11);
    assertThat(sectors.all()).allMatch(sector -> criteria.belongsTo(general, sector));
    assertThat(sectors.all())
        .filteredOn(sector -> criteria.belongsTo(fire, sector))
        .extracting(Sector::code)
        .containsExactly("s10-xiaofang");
  }

  private Criterion only(String code) {
    List<Criterion> editions =
        criteria.all().stream().filter(criterion -> criterion.code().equals(code)).toList();
    assertThat(editions).as(code).hasSize(1);
    return editions.get(0);
  }

  private List<String> codesOfKind(String kind) {
    return criteria.all().stream()
        .filter(criterion -> criterion.kind().equals(kind))
        .map(Criterion::code)
        .toList();
  }

  private DmnDecisionResult hits(Criterion criterion, LocalDate day) {
    return evaluate(criterion.table(), criterion.code(), day);
  }

  private DmnDecisionResult evaluate(String table, String code, LocalDate foundOn) {
    return decisionService
        .evaluateDecisionByKey(table)
        .variables(Map.of("criterion", code, "foundOn", foundOn))
        .evaluate();
  }
}
