package org.bihuan.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.bihuan.PlatformTest;
import org.bihuan.process.form.FormOptions;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every criterion grades on the days for which its edition holds, and leaves others to a person. */
@PlatformTest
class EveryCriterionTest {

  private static final LocalDate FAR_FUTURE = LocalDate.of(2099, 12, 31);

  @Autowired Grading grading;
  @Autowired Criteria criteria;
  @Autowired SectorCatalogue sectors;
  @Autowired RepositoryService repositoryService;
  @Autowired List<FormOptions> forms;

  @Test
  void everyCriterionGradesFromTheFirstToTheLastDayOfItsEdition() {
    SoftAssertions softly = new SoftAssertions();
    int graded = 0;
    for (Criterion criterion : criteria.all()) {
      if (criterion.isChosenByPeople()) {
        LocalDate last = criterion.validTo() == null ? FAR_FUTURE : criterion.validTo();
        for (LocalDate day : List.of(criterion.validFrom(), last)) {
          GradingResult result = grade(criterion, day);
          boolean expert = criterion.code().equals("FIRE-RE");
          boolean major =
              criterion.kind().equals("direct") && criterion.grade() == Grade.MAJOR;
          softly
              .assertThat(result.grade())
              .as("%s on %s", criterion, day)
              .isEqualTo(major ? Grade.MAJOR : Grade.ORDINARY);
          softly.assertThat(result.needsJudgement()).as("%s", criterion).isEqualTo(expert);
          softly
              .assertThat(result.basis())
              .as("%s on %s", criterion, day)
              .contains(
                  new Basis(
                      criterion.code(),
                      criterion.text(),
                      criterion.source(),
                      criterion.validFrom(),
                      criterion.validTo(),
                      criterion.confidence()));
        }
        graded++;
      }
    }
    softly.assertThat(graded).isEqualTo(279);
    softly.assertAll();
  }

  @Test
  void everyCriterionIsLeftToAPersonBesideTheDaysOfItsEdition() {
    SoftAssertions softly = new SoftAssertions();
    for (Criterion criterion : criteria.all()) {
      if (criterion.isChosenByPeople()) {
        assertLeftToAPerson(softly, criterion, criterion.validFrom().minusDays(1));
        if (criterion.validTo() != null) {
          assertLeftToAPerson(softly, criterion, criterion.validTo().plusDays(1));
        }
      }
    }
    softly.assertAll();
  }

  private void assertLeftToAPerson(SoftAssertions softly, Criterion criterion, LocalDate day) {
    GradingResult result = grade(criterion, day);
    softly.assertThat(result.grade()).as("%s on %s", criterion, day).isEqualTo(Grade.ORDINARY);
    softly.assertThat(result.needsJudgement()).as("%s on %s", criterion, day).isTrue();
    softly
        .assertThat(result.reason())
        .startsWith("条款 " + criterion.code() + " 在发现之日（" + day + "）没有有效版本")
        .endsWith("须人工判定");
    softly
        .assertThat(result.basis())
        .extracting(Basis::code)
        .isEqualTo(criterion.isGeneral() ? List.of() : List.of("GEN-01"));
  }

  @Test
  void newEditionOfACodeGradesFromItsOwnFirstDay() throws IOException {
    String table = Files.readString(Path.of("bpmn/criteria-hazardous-waste.dmn"));
    int start = table.indexOf("<rule id=\"Rule_HW_01\">");
    String old = table.substring(start, table.indexOf("</rule>", start) + "</rule>".length());
    String ended =
        old.replace(
            "&gt;= date(\"2020-09-01\")", "[date(\"2020-09-01\")..date(\"2026-06-30\")]");
    String added =
        old.replace("Rule_HW_01", "Rule_HW_01_2026")
            .replace("2020-09-01", "2026-07-01")
            .replace("\"ordinary\"", "\"major\"")
            .replaceFirst(
                "<description>.*</description>", "<description>待核：新版；适用：全部</description>");
    assertThat(ended).isNotEqualTo(old);
    String deployment = deploy("criteria-hazardous-waste", table.replace(old, ended + added));
    try {
      Sector waste = sectors.require("s11-weifei");
      LocalDate change = LocalDate.of(2026, 7, 1);
      GradingResult before = grade(waste, "HW-01", change.minusDays(1));
      GradingResult after = grade(waste, "HW-01", change);
      assertThat(criteria.all()).filteredOn(c -> c.code().equals("HW-01")).hasSize(2);
      assertThat(before.grade()).isEqualTo(Grade.ORDINARY);
      assertThat(before.basis().get(0).validTo()).isEqualTo(change.minusDays(1));
      assertThat(before.basis().get(0).isUnconfirmed()).isFalse();
      assertThat(after.grade()).isEqualTo(Grade.MAJOR);
      assertThat(after.basis()).hasSize(1);
      assertThat(after.basis().get(0).validFrom()).isEqualTo(change);
      assertThat(after.basis().get(0).validTo()).isNull();
      assertThat(after.basis().get(0).confidence()).isEqualTo("待核：新版");
      assertThat(criteria.find("HW-01", change.minusDays(1)).map(Criterion::grade))
          .contains(Grade.ORDINARY);
      assertThat(criteria.find("HW-01", change).map(Criterion::grade)).contains(Grade.MAJOR);
      assertThat(criteria.find("HW-01", LocalDate.of(2020, 8, 31))).isEmpty();
      assertThat(offered("HW-01")).singleElement().asString().contains("待核");
    } finally {
      repositoryService.deleteDeployment(deployment);
    }
    assertThat(criteria.all()).hasSize(283);
  }

  @Test
  void ruleOrExclusionWithoutEditionIsLeftToAPersonAndNotDropped() throws IOException {
    String table = Files.readString(Path.of("bpmn/criteria-fire.dmn"));
    String changed = table;
    for (String id : List.of("Rule_FIRE_RA_in2", "Rule_FIRE_X0_in2")) {
      int cell = changed.indexOf("2025-10-31", changed.indexOf("\"" + id + "\""));
      changed =
          changed.substring(0, cell) + "2020-12-31" + changed.substring(cell + "2025-10-31".length());
    }
    String deployment = deploy("criteria-fire", changed);
    try {
      Sector fire = sectors.require(Sector.FIRE);
      LocalDate day = LocalDate.of(2021, 1, 1);
      GradingResult counted =
          grading.grade(
              new GradingFacts(
                  fire,
                  List.of("FIRE-C-7.3.1", "FIRE-C-7.3.2", "FIRE-C-7.3.3"),
                  "人员密集场所",
                  day,
                  false));
      assertThat(counted.grade()).isEqualTo(Grade.ORDINARY);
      assertThat(counted.needsJudgement()).isTrue();
      assertThat(counted.reason()).contains("FIRE-RA", "2021-01-01", "须人工判定");
      GradingResult fixed =
          grading.grade(new GradingFacts(fire, List.of("FIRE-01"), "其他", day, true));
      assertThat(fixed.needsJudgement()).isTrue();
      assertThat(fixed.reason()).contains("FIRE-X0", "2021-01-01", "须人工判定");
      assertThat(fixed.basis()).extracting(Basis::code).containsExactly("FIRE-01");
    } finally {
      repositoryService.deleteDeployment(deployment);
    }
  }

  private String deploy(String table, String text) {
    return repositoryService
        .createDeployment()
        .addString(table + ".dmn", text)
        .deploy()
        .getId();
  }

  /** The labels under which the report form offers a code. */
  private List<String> offered(String code) {
    return forms.stream()
        .filter(list -> list.name().equals("criteria"))
        .flatMap(list -> list.options().stream())
        .filter(option -> option.value().equals(code))
        .map(FormOptions.Option::label)
        .toList();
  }

  private GradingResult grade(Criterion criterion, LocalDate day) {
    Sector sector =
        sectors.all().stream()
            .filter(s -> s.criteriaTable().equals(criterion.table()))
            .findFirst()
            .orElse(sectors.require("s01-xuexi"));
    return grade(sector, criterion.code(), day);
  }

  private GradingResult grade(Sector sector, String code, LocalDate day) {
    return grading.grade(new GradingFacts(sector, List.of(code), "其他", day, false));
  }
}
