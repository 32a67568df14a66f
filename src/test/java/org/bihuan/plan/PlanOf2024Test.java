package org.bihuan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bihuan.organisation.KnownOffices;
import org.junit.jupiter.api.Test;

/** Another campaign, 治本攻坚三年行动 of 2024-2026, is files alone: no Java knows of it. */
class PlanOf2024Test {

  private static final CampaignPlan PLAN =
      new PlanFolder(Path.of("src/test/resources/plans/2024-2026")).read();

  private static PlanDuty duty(String code) {
    return PLAN.duties().stream()
        .filter(duty -> duty.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void subjectsGoByThePhasesOfTheCampaign() {
    assertThat(PLAN.name()).isEqualTo("安全生产治本攻坚三年行动（2024—2026年）");
    assertThat(PLAN.document()).isEmpty();
    assertThat(PLAN.whole().code()).isEqualTo("campaign");
    assertThat(PLAN.subjects())
        .extracting(PlanSubject::code)
        .containsExactly("campaign", "z01-peixun", "z02-xiaofang");
    assertThat(PLAN.subjects()).allMatch(subject -> subject.secondList().equals("制度措施清单"));
    assertThat(PLAN.subjects())
        .allSatisfy(
            subject -> {
              assertThat(PLAN.phasesOf(subject.code())).hasSize(4).isEqualTo(PLAN.phases());
              assertThat(PLAN.startOf(subject.code())).isEqualTo("2024-01-01");
              assertThat(PLAN.endOf(subject.code())).isEqualTo("2026-12-31");
            });
    assertThat(PLAN.phases().get(1).outputs()).containsExactly("两个清单", "时间表路线图");
  }

  @Test
  void rowsBecomeDutiesOfEveryKind() {
    Map<String, Strand.Kind> kinds = new TreeMap<>();
    PLAN.duties()
        .forEach(
            duty -> duty.strands().forEach(strand -> kinds.put(strand.code(), strand.kind())));
    assertThat(kinds)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "z-fangan", Strand.Kind.ONCE,
                "z-buju", Strand.Kind.ONCE,
                "z-peixun", Strand.Kind.ONCE,
                "z-anli", Strand.Kind.STANDING,
                "z-tongdao", Strand.Kind.RECURRING,
                "z-fangchuang", Strand.Kind.ONCE,
                "z-hangye", Strand.Kind.ONCE,
                "z-zhuanjia", Strand.Kind.ONCE,
                "z-pinggu", Strand.Kind.CARRIED,
                "z-paicha", Strand.Kind.CARRIED));
    assertThat(PLAN.context()).extracting(PlanRow::code).containsExactly("z-zongshu");
  }

  @Test
  void rowsOfOneItemAndOwnerAreOneDutyInAsManyStrandsAsTheyHaveTimes() {
    assertThat(PLAN.duties()).hasSize(9);
    assertThat(duty("z-fangchuang").strands()).singleElement().satisfies(
        strand -> {
          assertThat(strand.rows())
              .extracting(PlanRow::code)
              .containsExactly("z-fangchuang", "z-paichu");
          assertThat(strand.title()).isEqualTo("拆除违规设置的防盗窗和广告牌等2项");
          assertThat(strand.start()).isEqualTo("2024-04-01");
          assertThat(strand.end()).isEqualTo("2024-12-31");
        });
    assertThat(duty("z-peixun").strands())
        .extracting(Strand::code, Strand::kind, Strand::start, Strand::end)
        .containsExactly(
            tuple(
                "z-peixun",
                Strand.Kind.ONCE,
                LocalDate.of(2024, 1, 1),
                LocalDate.of(2025, 12, 31)),
            tuple(
                "z-anli",
                Strand.Kind.STANDING,
                LocalDate.of(2024, 1, 1),
                LocalDate.of(2026, 12, 31)));
  }

  @Test
  void rowWithoutADateIsDueWithItsPhase() {
    assertThat(duty("z-hangye").strands().get(0).start()).isEqualTo("2025-01-01");
    assertThat(duty("z-hangye").strands().get(0).end()).isEqualTo("2025-12-31");
  }

  @Test
  void collectiveOwnerIsEachOfItsMembers() {
    assertThat(duty("z-hangye").owners()).containsExactly("hangye-bumen");
    assertThat(KnownOffices.working().of("hangye-bumen")).hasSize(4);
    assertThat(duty("z-buju").owners()).containsExactly("shequ", "ge-bansuo");
    assertThat(duty("z-zhuanjia").owners()).containsExactly("gonggong-anquan-ban", "anweihui");
  }

  @Test
  void monthlyDutyHasAWindowForEachMonthOfTheThreeYears() {
    Strand lanes = duty("z-tongdao").strands().get(0);
    assertThat(lanes.cycle()).isEqualTo(new Cycle(Period.ofMonths(1), 1));
    List<Cycle.Window> windows =
        new Cycle(Period.ofMonths(1), 1).windows(lanes.start(), lanes.end());
    assertThat(windows).hasSize(36);
    assertThat(windows.get(0).label()).isEqualTo("2024-01");
    assertThat(windows.get(35).label()).isEqualTo("2026-12");
  }

  @Test
  void indicatorsAreReportedOrComputed() {
    assertThat(PLAN.indicators())
        .extracting(
            PlanIndicator::code,
            PlanIndicator::target,
            PlanIndicator::by,
            PlanIndicator::computed)
        .containsExactly(
            tuple("iz-peixun", new BigDecimal("100"), LocalDate.of(2025, 12, 31), ""),
            tuple("iz-tongdao", new BigDecimal("1"), null, "occurrences:rz-tongdao"));
    assertThat(PLAN.rowOfRecurring("rz-tongdao")).isEqualTo("z-tongdao");
  }

  @Test
  void filesThatItDoesNotHaveAreNotThere() {
    assertThat(PLAN.keyProjects()).isEmpty();
    assertThat(PLAN.files())
        .containsOnlyKeys(
            "plan.csv", "subjects.csv", "phases.csv", "duties.csv", "recurring.csv",
            "indicators.csv", "carried.csv");
  }
}
