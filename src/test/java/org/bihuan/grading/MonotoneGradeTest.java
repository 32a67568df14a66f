package org.bihuan.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.spring.JqwikSpringSupport;
import org.bihuan.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;

/** More that is wrong is never graded lower. */
@JqwikSpringSupport
@PlatformTest
class MonotoneGradeTest {

  /** Where the subject stands in the plan: every second finding is of fire. */
  private static final int FIRE = 9;

  @Autowired Grading grading;
  @Autowired Criteria criteria;
  @Autowired SectorCatalogue sectors;
  @Autowired PlaceKinds placeKinds;

  /** Numbers that {@link #finding} turns into a finding, since the tables are not read yet. */
  record Draw(
      int sector,
      List<Integer> stated,
      boolean elementsOnly,
      int added,
      int place,
      boolean edge,
      int day,
      boolean fixed) {}

  /** What was found, before and after one criterion more was seen. */
  record Finding(GradingFacts before, GradingFacts after) {}

  @Property(tries = 500)
  void addingACriterionThatIsNoExclusionNeverLowersTheGrade(@ForAll("draws") Draw draw) {
    Finding finding = finding(draw);

    assertThat(grading.grade(finding.after()).grade())
        .isGreaterThanOrEqualTo(grading.grade(finding.before()).grade());
  }

  @Property(tries = 100)
  void everyStatedCriterionIsCitedOrNamedInTheReason(@ForAll("draws") Draw draw) {
    GradingFacts facts = finding(draw).after();
    GradingResult result = grading.grade(facts);

    List<String> cited = result.basis().stream().map(Basis::code).toList();
    assertThat(cited).doesNotHaveDuplicates();
    assertThat(facts.criteria())
        .allSatisfy(
            code -> assertThat(cited.contains(code) || result.reason().contains(code)).isTrue());
    assertThat(result.basis())
        .allSatisfy(
            basis ->
                assertThat(criteria.find(basis.code(), facts.foundOn()).map(Criterion::source))
                    .contains(basis.source()));
  }

  @Provide
  Arbitrary<Draw> draws() {
    Arbitrary<Integer> any = Arbitraries.integers().between(0, 100_000);
    Arbitrary<Boolean> either = Arbitraries.of(true, false);
    return Combinators.combine(
            Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(FIRE)), Tuple.of(1, any)),
            any.list().ofMaxSize(8),
            either,
            any,
            any,
            either,
            any,
            either)
        .as(Draw::new);
  }

  private Finding finding(Draw draw) {
    Sector sector = pick(sectors.all(), draw.sector());
    List<Criterion> chosen =
        criteria.all().stream()
            .filter(c -> c.isChosenByPeople() && criteria.belongsTo(c, sector))
            .toList();
    List<Criterion> elements = chosen.stream().filter(c -> c.kind().equals("combined")).toList();
    List<Criterion> pool = draw.elementsOnly() && !elements.isEmpty() ? elements : chosen;
    List<String> stated =
        draw.stated().stream().map(number -> pick(pool, number).code()).distinct().toList();
    String added =
        pick(pool.stream().filter(c -> !c.kind().equals("exclusion")).toList(), draw.added())
            .code();
    List<String> places = new ArrayList<>(placeKinds.all());
    places.add("");
    String place = pick(places, draw.place());
    LocalDate day =
        draw.edge()
            ? pick(edges(chosen), draw.day())
            : LocalDate.of(2000, 1, 1).plusDays(draw.day() % 10_000);
    return new Finding(
        new GradingFacts(sector, stated, place, day, draw.fixed()),
        new GradingFacts(
            sector,
            Stream.concat(stated.stream(), Stream.of(added)).distinct().toList(),
            place,
            day,
            draw.fixed()));
  }

  /** The days at which an edition begins or ends, and those beside them. */
  private static List<LocalDate> edges(List<Criterion> chosen) {
    return chosen.stream()
        .flatMap(
            criterion ->
                Stream.of(
                    Optional.ofNullable(criterion.validFrom()),
                    Optional.ofNullable(criterion.validFrom()).map(day -> day.minusDays(1)),
                    Optional.ofNullable(criterion.validTo()),
                    Optional.ofNullable(criterion.validTo()).map(day -> day.plusDays(1))))
        .flatMap(Optional::stream)
        .distinct()
        .sorted()
        .toList();
  }

  private static <T> T pick(List<T> list, int number) {
    return list.get(number % list.size());
  }
}
