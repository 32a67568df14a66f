package org.bihuan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bihuan.csv.CsvFile;
import org.bihuan.organisation.KnownOffices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

/** The plan 青发〔2020〕32号, loaded whole. */
class PlanOf2020Test {

  private static final CampaignPlan PLAN = PlanFolder.release();

  private static List<Map<String, String>> file(String name) {
    return new CsvFile(new ClassPathResource("data/plans/2020-2022/" + name))
        .read(CsvFile.Row::cells);
  }

  private static Stream<Strand> strands() {
    return PLAN.duties().stream().flatMap(duty -> duty.strands().stream());
  }

  @ParameterizedTest
  @CsvSource({
    "duties.csv, 847", "phases.csv, 42", "indicators.csv, 91", "recurring.csv, 98",
    "fire_key_projects.csv, 79", "subjects.csv, 12"
  })
  void everyRowOfEveryFileIsThere(String file, int rows) {
    assertThat(PLAN.files().get(file)).hasSize(rows).isEqualTo(file(file));
  }

  @Test
  void rowsBecomeDutiesByItemAndOwner() {
    Set<String> groups = new LinkedHashSet<>();
    List<String> work = new ArrayList<>();
    for (Map<String, String> row : file("duties.csv")) {
      if (!Set.of("summary", "goal").contains(row.get("kind"))) {
        groups.add(row.get("source") + "|" + row.get("street_owner"));
        work.add(row.get("code"));
      }
    }
    assertThat(PLAN.duties()).hasSize(groups.size()).hasSize(292);
    assertThat(strands().flatMap(strand -> strand.rows().stream()).map(PlanRow::code))
        .as("each row that is no context is in one strand")
        .containsExactlyInAnyOrderElementsOf(work);
    assertThat(PLAN.context()).hasSize(847 - work.size());
  }

  @Test
  void everyDutyEndsUpWithAnOffice() {
    assertThat(PLAN.duties())
        .allSatisfy(
            duty ->
                assertThat(duty.owners())
                    .isNotEmpty()
                    .allSatisfy(
                        owner -> assertThat(KnownOffices.working().of(owner)).isNotEmpty()));
  }

  @Test
  void strandsHaveCodesAndDaysOfTheirOwn() {
    assertThat(strands().map(Strand::code)).doesNotHaveDuplicates();
    assertThat(strands())
        .allSatisfy(strand -> assertThat(strand.end()).isAfterOrEqualTo(strand.start()));
  }

  @Test
  void whatAProcessCarriesGivesNobodyATask() {
    Set<String> events = new HashSet<>();
    file("carried.csv").forEach(row -> events.add(row.get("match")));
    Set<String> expected = new HashSet<>();
    file("duties.csv").stream()
        .filter(row -> !Set.of("summary", "goal").contains(row.get("kind")))
        .filter(
            row -> events.contains(row.get("recurrence")) || events.contains(row.get("code")))
        .forEach(row -> expected.add(row.get("code")));
    assertThat(rows(Strand.Kind.CARRIED)).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(expected).contains("t-b4-end-01", "t-a9-2-5-2-01").doesNotContain("t-a8-3-4-01");
  }

  @Test
  void whatTheTableRepeatsIsDoneOnce() {
    Set<String> repeated = new HashSet<>();
    file("recurring.csv").stream()
        .filter(row -> !row.get("same_as").isEmpty())
        .forEach(row -> repeated.add(row.get("task")));
    assertThat(rows(Strand.Kind.REPEATED)).containsExactlyInAnyOrderElementsOf(repeated);
  }

  @Test
  void whatRecursHasThePeriodOfTheFile() {
    Set<String> recurring = new HashSet<>();
    Set<String> carried = new HashSet<>(rows(Strand.Kind.CARRIED));
    file("recurring.csv").stream()
        .filter(row -> row.get("same_as").isEmpty() && !row.get("recurrence").isEmpty())
        .filter(row -> !carried.contains(row.get("task")))
        .forEach(row -> recurring.add(row.get("task")));
    assertThat(rows(Strand.Kind.RECURRING)).containsExactlyInAnyOrderElementsOf(recurring);
    Strand lanes = strand("t-a9-2-1-5-07");
    assertThat(lanes.cycle()).isEqualTo(new Cycle(java.time.Period.ofMonths(1), 1));
    assertThat(strand("t-fkp-14-02").cycle())
        .as("at least twice a year")
        .isEqualTo(new Cycle(java.time.Period.ofYears(1), 2));
  }

  private static Strand strand(String row) {
    return strands()
        .filter(strand -> strand.rows().stream().anyMatch(r -> r.code().equals(row)))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> rows(Strand.Kind kind) {
    return strands()
        .filter(strand -> strand.kind() == kind)
        .flatMap(strand -> strand.rows().stream())
        .map(PlanRow::code)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "campaign,     4, 2020-07-01, 2022-12-31",
    "s01-xuexi,    4, 2020-06-11, 2022-12-31",
    "s02-zhuti,    3, 2020-07-01, 2022-12-31",
    "s03-jianguan, 4, 2020-06-01, 2022-12-31",
    "s04-weihua,   4, 2020-06-01, 2022-12-31",
    "s05-yanhua,   4, 2020-07-01, 2022-12-31",
    "s06-gongmao,  4, 2020-06-01, 2022-12-31",
    "s07-daolu,    3, 2019-11-01, 2020-11-30",
    "s08-tezhong,  4, 2020-05-01, 2022-12-31",
    "s09-jianshe,  4, 2020-07-01, 2022-12-31",
    "s10-xiaofang, 4, 2020-07-01, 2022-12-31",
    "s11-weifei,   4, 2020-06-01, 2022-12-31"
  })
  void subjectHasItsOwnPhasesAndDates(
      String subject, int phases, LocalDate first, LocalDate last) {
    assertThat(PLAN.phasesOf(subject)).hasSize(phases);
    assertThat(PLAN.startOf(subject)).isEqualTo(first);
    assertThat(PLAN.endOf(subject)).isEqualTo(last);
  }

  @ParameterizedTest
  @CsvSource({
    "a7-mobilize, 2020-05-01, 2020-06-30", "a7-investigate, 2020-07-01, 2021-06-30",
    "a7-tackle, 2021-07-01, 2022-06-30", "a7-consolidate, 2022-07-01, 2022-12-31",
    "a6-mobilize, 2019-11-01, 2019-11-30", "a6-tackle, 2020-01-01, 2020-08-31",
    "a6-consolidate, 2020-09-01, 2020-11-30", "a1-investigate, 2020-06-11, 2020-12-31",
    "a3-mobilize, 2020-06-01, 2020-06-10", "a9-tackle, 2021-01-01, 2021-12-31"
  })
  void phaseHasItsDates(String code, LocalDate first, LocalDate last) {
    PlanPhase phase =
        PLAN.phases().stream().filter(one -> one.code().equals(code)).findFirst().orElseThrow();
    assertThat(phase.start()).isEqualTo(first);
    assertThat(phase.end()).isEqualTo(last);
  }

  @Test
  void whereThePlanContradictsItselfBothAreKept() {
    assertThat(PLAN.indicators())
        .filteredOn(indicator -> indicator.conflictGroup().equals("C-TZ"))
        .hasSize(4);
    assertThat(PLAN.indicators())
        .filteredOn(indicator -> indicator.conflictGroup().equals("C-AUTO"))
        .hasSize(3);
  }

  @Test
  void planOfAnotherCampaignIsFilesAlone() {
    CampaignPlan other =
        new PlanFolder(java.nio.file.Path.of("src/test/resources/plans/2024-2026")).read();
    assertThat(other.name()).contains("治本攻坚三年行动");
    assertThat(other.subjects()).hasSize(3);
    assertThat(other.startOf("z02-xiaofang")).isEqualTo(LocalDate.of(2024, 1, 1));
    assertThat(other.duties()).hasSize(6);
  }
}
