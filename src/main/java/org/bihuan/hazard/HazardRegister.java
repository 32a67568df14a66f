package org.bihuan.hazard;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.identity.Person;

/** The tables of the register; written in the transaction of the engine's step. */
public interface HazardRegister {

  /** The next number of a year, from 1; concurrent callers get different ones. */
  int nextNumber(int year);

  boolean isEmpty();

  void insert(Hazard hazard);

  void update(Hazard hazard);

  Optional<Hazard> find(String number);

  void record(String number, HazardStep step);

  /** Everything that happened to a hazard, oldest first. */
  List<HazardStep> history(String number);

  /**
   * Open hazards of the same community or enterprise, found within some days of another one, the
   * latest first.
   */
  List<Hazard> near(String number, HazardFacts facts, int days, int count);

  /** The hazards that were merged into one. */
  List<Hazard> mergedInto(String number);

  /** The hazards that name an enterprise by one of its names, the latest first. */
  List<Hazard> ofEnterprise(Collection<String> names);

  /** How many hazards name an enterprise, by name; names without any are left out. */
  Map<String, EnterpriseTally> tallyOfEnterprises(Collection<String> names);

  /** Hazards of an enterprise; what turned out to be none is not counted. */
  record EnterpriseTally(long open, long all) {}

  /** The hazards that a person may see; {@code today} decides what is overdue. */
  HazardPage search(HazardSearch search, Person person, LocalDate today);

  /** The hazards of a subject that were reported from one day to another, both included. */
  HazardTally tally(String sector, LocalDate from, LocalDate to);

  /** Whether a person may see a hazard: of an office or community of theirs, or their own report. */
  static boolean maySee(Person person, Hazard hazard) {
    return person.readsEverything()
        || person.belongsTo(hazard.responsibleOffice())
        || person.belongsTo(hazard.facts().community())
        || person.id().equals(hazard.reporter());
  }
}
