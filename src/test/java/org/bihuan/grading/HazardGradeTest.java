package org.bihuan.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.PlatformTest;
import org.bihuan.calendar.Term;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.DecisionService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class HazardGradeTest {

  private static final LocalDate DAY = LocalDate.of(2020, 9, 7);
  private static final String CROWDED = "人员密集场所";
  private static final String EXPLOSIVE = "易燃易爆危险品场所";
  private static final String IMPORTANT = "重要场所";
  private static final String OTHER = "其他";

  /** Count toward RA, RC and RD. */
  private static final List<String> RA_ELEMENTS =
      List.of("FIRE-C-7.3.1", "FIRE-C-7.3.2", "FIRE-C-7.3.3", "FIRE-C-7.3.4", "FIRE-C-7.5");

  /** Count toward RB, RC and RD. */
  private static final List<String> RB_ELEMENTS =
      List.of("FIRE-C-7.1.1", "FIRE-C-7.1.2", "FIRE-C-7.1.3", "FIRE-C-7.4.5", "FIRE-C-7.4.6");

  /** Count toward RC and RD only. */
  private static final List<String> RC_ELEMENTS =
      List.of(
          "FIRE-C-7.2.1",
          "FIRE-C-7.2.2",
          "FIRE-C-7.2.3",
          "FIRE-C-7.4.1",
          "FIRE-C-7.4.2",
          "FIRE-C-7.4.3",
          "FIRE-C-7.7.2");

  @Autowired Grading grading;
  @Autowired SectorCatalogue sectors;
  @Autowired DecisionService decisionService;

  // ---- the table hazard-grade ----

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      nullValues = "null",
      value = {
        // rule, sector, fixed, general, standard, exclusion, expert, noEdition, given, inForce: row
        "general, s06-gongmao, F, T, F, none, F, F, T, T, major, F, null, null",
        "general before an exclusion, s10-xiaofang, T, T, T, excluded, T, T, T, T, major, F,"
            + " null, null",
        "fixed, s10-xiaofang, T, F, T, none, F, F, T, T, ordinary, F, FIRE-X0, 已立查立改",
        "fixed beside no edition, s10-xiaofang, T, F, T, none, F, T, T, T, ordinary, T, FIRE-X0,"
            + " 已立查立改",
        "excluded, s10-xiaofang, F, F, T, excluded, F, F, T, T, ordinary, F, null, 符合排除情形",
        "excluded beside no edition, s10-xiaofang, F, F, T, excluded, F, T, T, T, ordinary, T, null,"
            + " 符合排除情形",
        "exclusion judged, s10-xiaofang, F, F, T, to-be-judged, F, F, T, T, major, T, null,"
            + " 所选排除情形须人工认定",
        "fire, s10-xiaofang, F, F, T, none, F, F, T, T, major, F, null, null",
        "standard, s06-gongmao, F, F, T, none, F, F, T, T, major, F, null, null",
        "standard fixed on the spot, s06-gongmao, T, F, T, none, F, F, T, T, major, F, null, null",
        "expert, s10-xiaofang, F, F, F, none, T, F, T, T, ordinary, T, GEN-01, 所选情形须专家论证",
        "no edition, s06-gongmao, F, F, F, none, F, T, F, T, ordinary, T, GEN-01, 先按通用规定定级",
        "no edition and no rule, s06-gongmao, F, F, F, none, F, T, F, F, ordinary, T, null,"
            + " 通用规定在该日也尚未施行",
        "ordinary, s06-gongmao, F, F, F, none, F, F, T, T, ordinary, F, null, null",
        "no criterion, s01-xuexi, F, F, F, none, F, F, F, T, ordinary, F, GEN-01, 未选判定条款",
        "no rule, s01-xuexi, F, F, F, none, F, F, F, F, ordinary, T, null,"
            + " 未选判定条款；发现之日（2020-09-07）通用规定尚未施行"
      })
  void everyRuleOfTheGradeIsHit(
      String rule,
      String sector,
      String fixedOnSpot,
      String generalMajor,
      String standardMajor,
      String exclusion,
      String expertNeeded,
      String withoutEdition,
      String criteriaGiven,
      String generalInForce,
      String grade,
      String needsJudgement,
      String basis,
      String reason) {
    Map<String, Object> row =
        evaluate(
                "hazard-grade",
                gradeInputs(
                    sector,
                    is(fixedOnSpot),
                    is(generalMajor),
                    is(standardMajor),
                    exclusion,
                    is(expertNeeded),
                    is(withoutEdition),
                    is(criteriaGiven),
                    is(generalInForce)))
            .getSingleResult()
            .getEntryMap();
    assertThat(row)
        .containsEntry("grade", grade)
        .containsEntry("needsJudgement", is(needsJudgement))
        .containsEntry("basis", basis);
    if (reason == null) {
      assertThat(row).containsEntry("reason", null);
    } else {
      assertThat((String) row.get("reason")).startsWith(reason);
    }
  }

  @Test
  void exactlyOneRuleHitsEveryCombinationOfTheInputsOfTheGrade() {
    boolean[] both = {false, true};
    Set<Map<String, Object>> rows = new LinkedHashSet<>();
    int combinations = 0;
    for (String sector : List.of("s10-xiaofang", "s06-gongmao")) {
      for (boolean fixed : both) {
        for (boolean general : both) {
          for (boolean standard : both) {
            for (String exclusion : List.of("none", "excluded", "to-be-judged")) {
              for (boolean expert : both) {
                for (boolean noEdition : both) {
                  for (boolean given : both) {
                    for (boolean inForce : both) {
                      Map<String, Object> inputs =
                          gradeInputs(
                              sector, fixed, general, standard, exclusion, expert, noEdition,
                              given, inForce);
                      // UNIQUE: a second hit would be an exception.
                      DmnDecisionResult hits = evaluate("hazard-grade", inputs);
                      assertThat(hits).as("%s", inputs).hasSize(1);
                      rows.add(hits.getSingleResult().getEntryMap());
                      combinations++;
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
    assertThat(combinations).isEqualTo(2 * 2 * 2 * 2 * 3 * 2 * 2 * 2 * 2);
    // Fourteen rules, of which three say "major" alone with nothing to add.
    assertThat(rows).hasSize(12);
  }

  @Test
  void exactlyOneRuleHitsEverySubjectWhenAStandardSaysMajor() {
    for (Sector sector : sectors.all()) {
      Map<String, Object> inputs =
          gradeInputs(
              sector.code(), false, false, true, "none", false, false, true, true);
      assertThat(evaluate("hazard-grade", inputs).getSingleResult().getEntryMap())
          .as(sector.code())
          .containsEntry("grade", "major")
          .containsEntry("needsJudgement", false);
    }
  }

  // ---- the table fire-combined ----

  @ParameterizedTest
  @CsvSource({
    "人员密集场所, 2, 9, 3, 9, ''",
    "人员密集场所, 3, 0, 0, 0, FIRE-RA",
    "人员密集场所, 0, 0, 4, 0, FIRE-RC",
    "人员密集场所, 3, 0, 4, 6, FIRE-RA;FIRE-RC",
    "易燃易爆危险品场所, 9, 2, 3, 9, ''",
    "易燃易爆危险品场所, 0, 3, 0, 0, FIRE-RB",
    "易燃易爆危险品场所, 0, 0, 4, 0, FIRE-RC",
    "易燃易爆危险品场所, 0, 3, 4, 6, FIRE-RB;FIRE-RC",
    "重要场所, 9, 9, 3, 9, ''",
    "重要场所, 0, 0, 4, 0, FIRE-RC",
    "其他, 9, 9, 9, 5, ''",
    "其他, 0, 0, 0, 6, FIRE-RD",
    "'', 9, 9, 9, 5, ''",
    "'', 0, 0, 0, 6, FIRE-RD"
  })
  void countingRulesHoldFromTheirThreshold(
      String placeKind, int ra, int rb, int rc, int rd, String rules) {
    assertThat(countingRules(placeKind, DAY, ra, rb, rc, rd))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(rules.split(";")).filter(rule -> !rule.isEmpty()).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "2018-06-30, false", "2018-07-01, true", "2025-10-31, true", "2025-11-01, false"
  })
  void countingRulesHoldAsLongAsTheirStandard(LocalDate foundOn, boolean hold) {
    assertThat(countingRules(CROWDED, foundOn, 3, 3, 4, 6)).hasSize(hold ? 2 : 0);
    assertThat(countingRules(EXPLOSIVE, foundOn, 3, 3, 4, 6)).hasSize(hold ? 2 : 0);
    assertThat(countingRules(IMPORTANT, foundOn, 3, 3, 4, 6)).hasSize(hold ? 1 : 0);
    assertThat(countingRules(OTHER, foundOn, 3, 3, 4, 6)).hasSize(hold ? 1 : 0);
  }

  // ---- the grading of a fire hazard by counted elements ----

  @ParameterizedTest
  @CsvSource({
    "人员密集场所, RA, 2, ordinary, ''",
    "人员密集场所, RA, 3, major, FIRE-RA",
    "人员密集场所, RA, 4, major, FIRE-RA;FIRE-RC",
    "人员密集场所, RB, 3, ordinary, ''",
    "人员密集场所, RB, 4, major, FIRE-RC",
    "人员密集场所, RC, 3, ordinary, ''",
    "人员密集场所, RC, 4, major, FIRE-RC",
    "易燃易爆危险品场所, RB, 2, ordinary, ''",
    "易燃易爆危险品场所, RB, 3, major, FIRE-RB",
    "易燃易爆危险品场所, RB, 4, major, FIRE-RB;FIRE-RC",
    "易燃易爆危险品场所, RA, 3, ordinary, ''",
    "易燃易爆危险品场所, RA, 4, major, FIRE-RC",
    "易燃易爆危险品场所, RC, 3, ordinary, ''",
    "易燃易爆危险品场所, RC, 4, major, FIRE-RC",
    "重要场所, RA, 3, ordinary, ''",
    "重要场所, RA, 4, major, FIRE-RC",
    "重要场所, RB, 3, ordinary, ''",
    "重要场所, RC, 3, ordinary, ''",
    "重要场所, RC, 4, major, FIRE-RC",
    "其他, RA, 5, ordinary, ''",
    "其他, RB, 5, ordinary, ''",
    "其他, RC, 5, ordinary, ''",
    "其他, RC, 6, major, FIRE-RD",
    "其他, RC, 7, major, FIRE-RD",
    "'', RC, 5, ordinary, ''",
    "'', RC, 6, major, FIRE-RD"
  })
  void elementsMakeAMajorFireHazardFromTheThresholdOfThePlace(
      String placeKind, String elements, int count, String grade, String rules) {
    List<String> stated =
        switch (elements) {
          case "RA" -> RA_ELEMENTS.subList(0, count);
          case "RB" -> RB_ELEMENTS.subList(0, count);
          default -> RC_ELEMENTS.subList(0, count);
        };
    GradingResult result = fire(placeKind, DAY, false, stated);
    assertThat(result.grade()).isEqualTo(Grade.of(grade));
    assertThat(result.needsJudgement()).isFalse();
    assertThat(result.reason())
        .isEqualTo(placeKind.isEmpty() ? "未填场所类型，要素件数按“其他”场所计" : "");
    List<String> basis = new ArrayList<>(stated);
    Arrays.stream(rules.split(";")).filter(rule -> !rule.isEmpty()).forEach(basis::add);
    assertThat(codes(result)).containsExactlyElementsOf(basis);
  }

  @Test
  void elementsOfDifferentKindsAreCountedTogetherWhereTheRuleSaysSo() {
    List<String> stated = new ArrayList<>(RA_ELEMENTS.subList(0, 2));
    stated.addAll(RB_ELEMENTS.subList(0, 2));
    assertThat(codes(fire(CROWDED, DAY, false, stated))).contains("FIRE-RC");
    assertThat(fire(OTHER, DAY, false, stated).grade()).isEqualTo(Grade.ORDINARY);
    stated.addAll(RC_ELEMENTS.subList(0, 2));
    assertThat(codes(fire(OTHER, DAY, false, stated))).endsWith("FIRE-RD");
  }

  @Test
  void basisOfACountedHazardCitesTheClausesOfTheElementsAndOfTheRule() {
    GradingResult result = fire(CROWDED, DAY, false, RA_ELEMENTS.subList(0, 3));
    assertThat(result.basis()).hasSize(4);
    assertThat(result.basis())
        .allSatisfy(
            basis -> {
              assertThat(basis.source()).startsWith("GB 35181-2017《重大火灾隐患判定方法》");
              assertThat(basis.text()).isNotBlank();
            });
    assertThat(result.basis().get(3).source()).contains("5.3.3");
  }

  @ParameterizedTest
  @CsvSource({
    "2018-06-30, ordinary, true",
    "2018-07-01, major, false",
    "2025-10-31, major, false",
    "2025-11-01, ordinary, true"
  })
  void fireStandardHoldsFromItsFirstToItsLastDay(
      LocalDate foundOn, String grade, boolean needsJudgement) {
    for (List<String> stated : List.of(List.of("FIRE-01"), RA_ELEMENTS.subList(0, 3))) {
      GradingResult result = fire(CROWDED, foundOn, false, stated);
      assertThat(result.grade()).isEqualTo(Grade.of(grade));
      assertThat(result.needsJudgement()).isEqualTo(needsJudgement);
      assertThat(codes(result)).contains(needsJudgement ? "GEN-01" : stated.get(0));
    }
  }

  @Test
  void directCriterionAloneIsMajorInEveryPlace() {
    for (String placeKind : List.of(CROWDED, EXPLOSIVE, IMPORTANT, OTHER, "")) {
      GradingResult result = fire(placeKind, DAY, false, List.of("FIRE-08"));
      assertThat(result.grade()).isEqualTo(Grade.MAJOR);
      assertThat(codes(result)).containsExactly("FIRE-08");
    }
  }

  @Test
  void fireElementsAreNotCountedInAnotherSubject() {
    GradingResult result =
        grade("s06-gongmao", CROWDED, DAY, false, RA_ELEMENTS.subList(0, 5));
    assertThat(result.grade()).isEqualTo(Grade.ORDINARY);
    assertThat(codes(result)).doesNotContain("FIRE-RA", "FIRE-RC");
  }

  // ---- exclusions, expert's review, fixed on the spot ----

  @ParameterizedTest
  @ValueSource(strings = {"FIRE-X0", "FIRE-X1", "FIRE-X2"})
  void exclusionMakesAMajorFireHazardOrdinary(String exclusion) {
    for (List<String> major : List.of(List.of("FIRE-01"), RA_ELEMENTS.subList(0, 3))) {
      GradingResult result = fire(CROWDED, DAY, false, plus(major, exclusion));
      assertThat(result.grade()).isEqualTo(Grade.ORDINARY);
      assertThat(result.needsJudgement()).isFalse();
      assertThat(result.reason()).startsWith("符合排除情形");
      assertThat(codes(result)).contains(exclusion).containsAll(major);
    }
  }

  @Test
  void exclusionThatAPersonMustJudgeLeavesAMajorFireHazardMajorUntilThen() {
    GradingResult result = fire(CROWDED, DAY, false, List.of("FIRE-01", "FIRE-X3"));
    assertThat(result.grade()).isEqualTo(Grade.MAJOR);
    assertThat(result.needsJudgement()).isTrue();
    assertThat(result.reason()).isEqualTo("所选排除情形须人工认定");
    assertThat(codes(result)).containsExactly("FIRE-01", "FIRE-X3");
  }

  @Test
  void certainExclusionPrevailsOverOneThatAPersonMustJudge() {
    GradingResult result = fire(CROWDED, DAY, false, List.of("FIRE-X3", "FIRE-01", "FIRE-X2"));
    assertThat(result.grade()).isEqualTo(Grade.ORDINARY);
    assertThat(result.needsJudgement()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"FIRE-X0", "FIRE-X1", "FIRE-X2", "FIRE-X3"})
  void exclusionOfWhatIsNotMajorChangesNothing(String exclusion) {
    GradingResult result = fire(CROWDED, DAY, false, List.of("FIRE-C-7.1.1", exclusion));
    assertThat(result.grade()).isEqualTo(Grade.ORDINARY);
    assertThat(result.needsJudgement()).isFalse();
    assertThat(result.reason()).isEmpty();
  }

  @Test
  void exclusionDoesNotCountAsAnElement() {
    GradingResult result =
        fire(CROWDED, DAY, false, plus(RA_ELEMENTS.subList(0, 2), "FIRE-X3"));
    assertThat(result.grade()).isEqualTo(Grade.ORDINARY);
    assertThat(codes(result)).doesNotContain("FIRE-RA");
  }

  @Test
  void matterForExpertsIsOrdinaryUntilAPersonJudges() {
    GradingResult result = fire(CROWDED, DAY, false, List.of("FIRE-RE"));
    assertThat(result.grade()).isEqualTo(Grade.ORDINARY);
    assertThat(result.needsJudgement()).isTrue();
    assertThat(result.reason()).isEqualTo("所选情形须专家论证后综合判定");
    assertThat(codes(result)).containsExactly("FIRE-RE", "GEN-01");
  }

  @Test
  void matterForExpertsBesideADirectCriterionIsMajorAtOnce() {
    GradingResult result = fire(CROWDED, DAY, false, List.of("FIRE-RE", "FIRE-01"));
    assertThat(result.grade()).isEqualTo(Grade.MAJOR);
    assertThat(result.needsJudgement()).isFalse();
  }

  @Test
  void matterForExpertsDoesNotCountAsAnElement() {
    GradingResult result =
        fire(CROWDED, DAY, false, plus(RA_ELEMENTS.subList(0, 2), "FIRE-RE"));
    assertThat(result.grade()).isEqualTo(Grade.ORDINARY);
    assertThat(result.needsJudgement()).isTrue();
  }

  @Test
  void fireHazardFixedOnTheSpotIsOrdinaryAndCitesTheExclusion() {
    for (List<String> major : List.of(List.of("FIRE-01"), RA_ELEMENTS.subList(0, 3))) {
      GradingResult result = fire(CROWDED, DAY, true, major);
      assertThat(result.grade()).isEqualTo(Grade.ORDINARY);
      assertThat(result.needsJudgement()).isFalse();
      assertThat(result.reason()).startsWith("已立查立改");
      assertThat(codes(result)).containsAll(major).endsWith("FIRE-X0");
    }
  }

  @Test
  void exclusionStatedByTheFinderIsCitedOnce() {
    assertThat(codes(fire(CROWDED, DAY, true, List.of("FIRE-01", "FIRE-X0"))))
        .containsExactly("FIRE-01", "FIRE-X0");
  }

  @Test
  void fixedOnTheSpotNeedsNoJudgementOfAnExclusion() {
    GradingResult result = fire(CROWDED, DAY, true, List.of("FIRE-01", "FIRE-X3"));
    assertThat(result.grade()).isEqualTo(Grade.ORDINARY);
    assertThat(result.needsJudgement()).isFalse();
  }

  @Test
  void otherStandardsKnowNoExclusionForWhatIsFixedOnTheSpot() {
    GradingResult result = grade("s04-weihua", "", DAY, true, List.of("HAZCHEM-02"));
    assertThat(result.grade()).isEqualTo(Grade.MAJOR);
    assertThat(result.needsJudgement()).isFalse();
    assertThat(codes(result)).containsExactly("HAZCHEM-02");
  }

  // ---- general criteria, no criteria, editions ----

  @ParameterizedTest
  @ValueSource(strings = {"GEN-02", "GEN-03"})
  void generalMajorCriterionIsMajorInEverySubject(String code) {
    for (Sector sector : sectors.all()) {
      GradingResult result = grade(sector.code(), OTHER, DAY, false, List.of(code));
      assertThat(result.grade()).as(sector.code()).isEqualTo(Grade.MAJOR);
      assertThat(result.needsJudgement()).isFalse();
      assertThat(codes(result)).containsExactly(code);
    }
  }

  @Test
  void generalMajorCriterionPrevailsOverExclusionsAndFixingOnTheSpot() {
    assertThat(fire(CROWDED, DAY, false, List.of("GEN-02", "FIRE-X1")).grade())
        .isEqualTo(Grade.MAJOR);
    assertThat(fire(CROWDED, DAY, true, List.of("FIRE-01", "GEN-02")).grade())
        .isEqualTo(Grade.MAJOR);
    assertThat(fire(CROWDED, DAY, false, List.of("FIRE-RE", "GEN-02")).needsJudgement())
        .isFalse();
  }

  @Test
  void generalOrdinaryCriterionIsOrdinary() {
    GradingResult result = fire(OTHER, DAY, false, List.of("GEN-01"));
    assertThat(result.grade()).isEqualTo(Grade.ORDINARY);
    assertThat(result.needsJudgement()).isFalse();
    assertThat(result.reason()).isEmpty();
    assertThat(codes(result)).containsExactly("GEN-01");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void hazardWithoutCriteriaIsOrdinaryByTheGeneralRule(boolean fixedOnSpot) {
    for (Sector sector : sectors.all()) {
      GradingResult result = grade(sector.code(), "", DAY, fixedOnSpot, List.of());
      assertThat(result.grade()).as(sector.code()).isEqualTo(Grade.ORDINARY);
      assertThat(result.needsJudgement()).isFalse();
      assertThat(result.reason()).isEqualTo("未选判定条款，按通用规定定级");
      assertThat(codes(result)).containsExactly("GEN-01");
    }
  }

  @Test
  void expiredCriteriaAloneLeaveTheGradeToAPerson() {
    GradingResult result =
        grade("s06-gongmao", "", LocalDate.of(2023, 5, 15), false, List.of("GM17-DUST-01"));
    assertThat(result.grade()).isEqualTo(Grade.ORDINARY);
    assertThat(result.needsJudgement()).isTrue();
    assertThat(result.reason())
        .isEqualTo("条款 GM17-DUST-01 在发现之日（2023-05-15）没有有效版本，未作为定级依据；先按通用规定定级，须人工判定");
    assertThat(codes(result)).containsExactly("GEN-01");
  }

  @Test
  void criterionNotYetInForceLeavesTheGradeToAPerson() {
    GradingResult result =
        grade("s06-gongmao", "", LocalDate.of(2023, 5, 14), false, List.of("GM23-11-1"));
    assertThat(result.grade()).isEqualTo(Grade.ORDINARY);
    assertThat(result.needsJudgement()).isTrue();
  }

  @Test
  void validMajorCriterionBesideAnExpiredOneIsMajorAtOnce() {
    GradingResult result =
        grade(
            "s06-gongmao",
            "",
            LocalDate.of(2023, 5, 15),
            false,
            List.of("GM17-DUST-01", "GM23-11-1"));
    assertThat(result.grade()).isEqualTo(Grade.MAJOR);
    assertThat(result.needsJudgement()).isFalse();
    assertThat(result.reason())
        .isEqualTo("条款 GM17-DUST-01 在发现之日（2023-05-15）没有有效版本，未作为定级依据");
    assertThat(codes(result)).containsExactly("GM23-11-1");
  }

  @Test
  void validOrdinaryCriterionBesideAnExpiredOneLeavesTheGradeToAPerson() {
    GradingResult result =
        fire(CROWDED, LocalDate.of(2025, 11, 1), false, List.of("FIRE-01", "GEN-01"));
    assertThat(result.grade()).isEqualTo(Grade.ORDINARY);
    assertThat(result.needsJudgement()).isTrue();
    assertThat(result.reason()).contains("FIRE-01", "2025-11-01", "须人工判定");
    assertThat(codes(result)).containsExactly("GEN-01");
  }

  @Test
  void matterForExpertsBesideAnExpiredCriterionNamesBoth() {
    GradingResult result =
        fire(CROWDED, LocalDate.of(2018, 7, 1), false, List.of("FIRE-RE", "GEN-02"));
    assertThat(result.grade()).isEqualTo(Grade.MAJOR);
    GradingResult before =
        fire(CROWDED, LocalDate.of(2018, 6, 30), false, List.of("FIRE-RE", "FIRE-X1", "GEN-01"));
    assertThat(before.needsJudgement()).isTrue();
    assertThat(before.reason()).startsWith("条款 FIRE-RE、FIRE-X1 在发现之日（2018-06-30）");
    assertThat(codes(before)).containsExactly("GEN-01");
  }

  @ParameterizedTest
  @CsvSource({"2008-01-31, false", "2008-02-01, true"})
  void generalRuleIsCitedOnlySinceItIsInForce(LocalDate foundOn, boolean inForce) {
    for (Sector sector : sectors.all()) {
      GradingResult nothing = grade(sector.code(), "", foundOn, false, List.of());
      GradingResult stated = grade(sector.code(), "", foundOn, true, List.of("GEN-01"));
      assertThat(nothing.grade()).isEqualTo(Grade.ORDINARY);
      assertThat(nothing.needsJudgement()).isEqualTo(!inForce);
      assertThat(stated.needsJudgement()).isEqualTo(!inForce);
      assertThat(codes(nothing)).isEqualTo(inForce ? List.of("GEN-01") : List.of());
      assertThat(codes(stated)).isEqualTo(inForce ? List.of("GEN-01") : List.of());
      if (!inForce) {
        assertThat(nothing.reason()).contains("未选判定条款", "2008-01-31", "没有可以适用的规定");
        assertThat(stated.reason()).contains("GEN-01", "2008-01-31", "没有可以适用的规定");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "s06-gongmao, GM17-CS-01, GM23-13-1, 2023-05-15",
    "s09-jianshe, CONS22-7-2, CONS24-SCAF-2, 2024-12-13",
    "s09-jianshe, GEN-02, CONS22-4-1, 2022-04-19",
    "s08-tezhong, GEN-02, SE22-25-2, 2022-07-01",
    "s08-tezhong, SE22-25-2, SE45-4.6a, 2024-12-01",
    "s07-daolu, ROAD-S2, ROAD23-3-2, 2023-10-01",
    "s10-xiaofang, FIRE-01, '', 2025-11-01"
  })
  void successorAppliesFromItsFirstDayAndNotBefore(
      String sector, String before, String after, LocalDate change) {
    GradingResult eve = grade(sector, CROWDED, change.minusDays(1), false, List.of(before));
    assertThat(eve.grade()).isEqualTo(Grade.MAJOR);
    assertThat(codes(eve)).containsExactly(before);
    if (!after.isEmpty()) {
      GradingResult early = grade(sector, CROWDED, change.minusDays(1), false, List.of(after));
      assertThat(early.grade()).isEqualTo(Grade.ORDINARY);
      assertThat(early.needsJudgement()).isTrue();
      GradingResult day = grade(sector, CROWDED, change, false, List.of(after));
      assertThat(day.grade()).isEqualTo(Grade.MAJOR);
      assertThat(day.basis().get(0).validFrom()).isEqualTo(change);
    }
    List<Basis> basis = eve.basis();
    if (change.minusDays(1).equals(basis.get(0).validTo())) {
      GradingResult late = grade(sector, CROWDED, change, false, List.of(before));
      assertThat(late.grade()).isEqualTo(Grade.ORDINARY);
      assertThat(late.needsJudgement()).isTrue();
      assertThat(late.reason()).contains(before, change.toString());
    }
  }

  @Test
  void basisSaysWhichTextsAreUnconfirmed() {
    GradingResult result = fire(CROWDED, DAY, false, List.of("FIRE-01", "FIRE-08", "GEN-01"));
    assertThat(result.basis())
        .extracting(Basis::confidence)
        .containsExactly("已核对公开文本", "待核：未取得原文", "已核对公开文本");
    assertThat(result.basis())
        .extracting(Basis::isUnconfirmed)
        .containsExactly(false, true, false);
    assertThat(result.basis().get(1).display())
        .startsWith("FIRE-08　在人员密集场所")
        .endsWith("6.8（5.2.2）（施行 2018-07-01 至 2025-10-31）【待核】");
    assertThat(result.basis().get(2).display()).endsWith("第三条（施行 2008-02-01 起）");
  }

  @Test
  void unknownCodeIsAFaultOfTheCaller() {
    assertThatThrownBy(() -> fire(CROWDED, DAY, false, List.of("FIRE-99")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("未知的判定条款“FIRE-99”");
  }

  // ---- office, deadlines, close-out ----

  @ParameterizedTest
  @CsvSource({"ordinary, 15, assignment", "major, 60, plan-approval"})
  void rectificationDeadlineFollowsTheGrade(String grade, int days, String startsAt) {
    DeadlineRule rule = grading.rectificationDeadline(Grade.of(grade));
    assertThat(rule.term()).isEqualTo(new Term(days, Term.Unit.CALENDAR_DAYS));
    assertThat(rule.confirmed()).isFalse();
    assertThat(rule.display()).contains(days + "日").endsWith("（待核）");
    assertThat(
            evaluate("rectification-deadline", Map.of("grade", grade))
                .getSingleResult()
                .getEntryMap())
        .containsEntry("startsAt", startsAt);
  }

  @ParameterizedTest
  @CsvSource({
    "verify, s10-xiaofang, 3, working-days, false",
    "judge, s10-xiaofang, 3, working-days, false",
    "plan, s10-xiaofang, 5, working-days, false",
    "approve-plan, s10-xiaofang, 3, working-days, false",
    "reinspect, s10-xiaofang, 3, working-days, true",
    "reinspect, s08-tezhong, 10, working-days, true",
    "reinspect, s06-gongmao, 10, calendar-days, false",
    "close-out, s10-xiaofang, 3, working-days, false",
    "confirm, s10-xiaofang, 3, working-days, false",
    "accept, s10-xiaofang, 5, working-days, false",
    "interim-control, s08-tezhong, 1, working-days, false",
    "notify-brigade, s10-xiaofang, 5, working-days, true",
    "report-district, s06-gongmao, 5, working-days, false",
    "propose-listing, s10-xiaofang, 3, working-days, false",
    "district-decision, s10-xiaofang, 7, working-days, true",
    "publish-listing, s10-xiaofang, 3, working-days, false",
    "serve-stop-order, s10-xiaofang, 3, working-days, false",
    "report-progress, s10-xiaofang, 15, calendar-days, false",
    "approve-resumption, s10-xiaofang, 10, calendar-days, false",
    "delist, s10-xiaofang, 3, working-days, false",
    "extension, s10-xiaofang, 5, calendar-days, false"
  })
  void everyRuleOfTheStepsDeadlinesIsHit(
      String step, String sector, int count, String unit, boolean confirmed) {
    DeadlineRule rule = grading.stepDeadline(step, sectors.require(sector), List.of());
    assertThat(rule.term()).isEqualTo(new Term(count, Term.Unit.of(unit)));
    assertThat(rule.confirmed()).isEqualTo(confirmed);
    assertThat(rule.text()).contains(String.valueOf(count));
    assertThat(rule.display().endsWith("（待核）")).isEqualTo(!confirmed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "verify", "judge", "plan", "approve-plan", "reinspect", "accept", "close-out", "confirm",
        "interim-control", "notify-brigade", "report-district", "propose-listing",
        "district-decision", "publish-listing", "serve-stop-order", "report-progress",
        "approve-resumption", "delist", "extension"
      })
  void everyStepHasOneDeadlineInEverySubject(String step) {
    for (Sector sector : sectors.all()) {
      assertThat(evaluate("step-deadline", Map.of("step", step, "sector", sector.code(), "criteria", List.of())))
          .as("%s in %s", step, sector.code())
          .hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "FIRE-C-7.3.3, 24, hours",
    "FIRE-C-7.4.6, 24, hours",
    "FIRE-C-7.1.1, 3, working-days"
  })
  void blockedExitsAndDisabledInstallationsAreVerifiedWithinADay(
      String criterion, int count, String unit) {
    DeadlineRule rule =
        grading.stepDeadline(
            "verify", sectors.require("s10-xiaofang"), List.of("GEN-01", criterion));

    assertThat(rule.term()).isEqualTo(new Term(count, Term.Unit.of(unit)));
  }

  @Test
  void unknownStepHasNoDeadline() {
    assertThatThrownBy(() -> grading.stepDeadline("rectify", sectors.require("s10-xiaofang"), List.of()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("step-deadline")
        .hasMessageContaining("应命中一行，实际 0 行");
  }

  @Test
  void leadingOfficeClosesOrdinaryHazardsAndTheSafetyCommitteesOfficeMajorOnes() {
    assertThat(grading.closeOutOffice(Grade.ORDINARY, "chengguan-ban-chengjian"))
        .isEqualTo("chengguan-ban-chengjian");
    assertThat(grading.closeOutOffice(Grade.MAJOR, "chengguan-ban-chengjian"))
        .isEqualTo("anweiban");
  }

  // ---- how ----

  private GradingResult fire(
      String placeKind, LocalDate foundOn, boolean fixedOnSpot, List<String> stated) {
    return grade("s10-xiaofang", placeKind, foundOn, fixedOnSpot, stated);
  }

  private GradingResult grade(
      String sector,
      String placeKind,
      LocalDate foundOn,
      boolean fixedOnSpot,
      List<String> stated) {
    return grading.grade(
        new GradingFacts(sectors.require(sector), stated, placeKind, foundOn, fixedOnSpot));
  }

  private static List<String> codes(GradingResult result) {
    return result.basis().stream().map(Basis::code).toList();
  }

  private static List<String> plus(List<String> codes, String code) {
    List<String> all = new ArrayList<>(codes);
    all.add(code);
    return all;
  }

  private List<String> countingRules(
      String placeKind, LocalDate foundOn, int ra, int rb, int rc, int rd) {
    Map<String, Object> inputs = new LinkedHashMap<>();
    inputs.put("foundOn", foundOn);
    inputs.put("placeKind", placeKind);
    inputs.put("countRA", ra);
    inputs.put("countRB", rb);
    inputs.put("countRC", rc);
    inputs.put("countRD", rd);
    return evaluate("fire-combined", inputs).collectEntries("rule");
  }

  private static Map<String, Object> gradeInputs(
      String sector,
      boolean fixedOnSpot,
      boolean generalMajor,
      boolean standardMajor,
      String exclusion,
      boolean expertNeeded,
      boolean withoutEdition,
      boolean criteriaGiven,
      boolean generalInForce) {
    Map<String, Object> inputs = new LinkedHashMap<>();
    inputs.put("sector", sector);
    inputs.put("fixedOnSpot", fixedOnSpot);
    inputs.put("generalMajor", generalMajor);
    inputs.put("standardMajor", standardMajor);
    inputs.put("exclusion", exclusion);
    inputs.put("expertNeeded", expertNeeded);
    inputs.put("withoutEdition", withoutEdition);
    inputs.put("criteriaGiven", criteriaGiven);
    inputs.put("generalInForce", generalInForce);
    inputs.put("foundOn", DAY);
    return inputs;
  }

  private static boolean is(String letter) {
    return "T".equals(letter);
  }

  private DmnDecisionResult evaluate(String decision, Map<String, Object> inputs) {
    return decisionService.evaluateDecisionByKey(decision).variables(inputs).evaluate();
  }
}
