package org.bihuan.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bihuan.bulletin.BulletinStore;
import org.bihuan.bulletin.Period;
import org.bihuan.bulletin.PeriodTallies;
import org.bihuan.bulletin.UnitTally;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.organisation.Office;
import org.bihuan.organisation.OfficeDirectory;
import org.springframework.stereotype.Component;

/** Gathers the facts of a period, has the table score them, and ranks. */
@Component
class Scoring {

  private final PeriodTallies hazards;
  private final DutyTallies duties;
  private final BulletinStore bulletins;
  private final ScoreRules rules;
  private final OfficeDirectory offices;
  private final BusinessClock clock;

  Scoring(
      PeriodTallies hazards,
      DutyTallies duties,
      BulletinStore bulletins,
      ScoreRules rules,
      OfficeDirectory offices,
      BusinessClock clock) {
    this.hazards = hazards;
    this.duties = duties;
    this.bulletins = bulletins;
    this.rules = rules;
    this.offices = offices;
    this.clock = clock;
  }

  /** Every office and community that had hazards or duties. */
  List<UnitScore> of(Period period) {
    LocalDate today = clock.today();
    Map<String, UnitTally> byUnit = new HashMap<>();
    hazards.ofOffices(period, today).forEach(tally -> byUnit.put(tally.unit(), tally));
    hazards.ofCommunities(period, today).forEach(tally -> byUnit.put(tally.unit(), tally));
    Map<String, DutyTallies.Tally> dutiesByOwner = duties.of(period, today);
    Map<String, Integer> criticisms = bulletins.criticisms(period);
    Set<String> units = new TreeSet<>(byUnit.keySet());
    units.addAll(dutiesByOwner.keySet());
    List<UnitScore> scores = new ArrayList<>();
    for (String unit : units) {
      DutyTallies.Tally own = dutiesByOwner.getOrDefault(unit, new DutyTallies.Tally(0, 0));
      UnitFacts facts =
          new UnitFacts(
              byUnit.getOrDefault(unit, UnitTally.none(unit)),
              own.due(),
              own.onTime(),
              criticisms.getOrDefault(unit, 0));
      offices
          .find(unit)
          .filter(Office::getsTasks)
          .ifPresent(office -> scores.add(score(office, facts)));
    }
    return ranked(scores);
  }

  private UnitScore score(Office office, UnitFacts facts) {
    List<ScoredItem> items =
        rules.score(facts).stream()
            .map(
                scored ->
                    new ScoredItem(
                        scored.item(),
                        scored.name(),
                        facts.inWords(scored.item()),
                        scored.full(),
                        scored.points(),
                        scored.reason(),
                        scored.source(),
                        null))
            .toList();
    return new UnitScore(
        office.code(), kindOf(office), 0, 0, items);
  }

  private static UnitKind kindOf(Office office) {
    return office.isCommunity() ? UnitKind.COMMUNITY : UnitKind.OFFICE;
  }

  /** Each kind by itself; units with the same score share a rank. */
  static List<UnitScore> ranked(List<UnitScore> scores) {
    List<UnitScore> ranked = new ArrayList<>();
    for (UnitKind kind : UnitKind.values()) {
      List<UnitScore> ofKind =
          scores.stream()
              .filter(score -> score.kind() == kind)
              .sorted(
                  Comparator.comparingInt(UnitScore::score)
                      .reversed()
                      .thenComparing(UnitScore::unit))
              .toList();
      for (UnitScore score : ofKind) {
        long better = ofKind.stream().filter(other -> other.score() > score.score()).count();
        ranked.add(score.ranked((int) better + 1, ofKind.size()));
      }
    }
    return ranked;
  }
}
