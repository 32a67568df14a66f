package org.bihuan.hazard;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.bihuan.identity.Person;

/** The tables of the register; written in the transaction of the engine's step. */
public interface HazardRegister {

  /** The next number of a year, from 1; concurrent callers get different ones. */
  int nextNumber(int year);

  /**
   * Sets several numbers of a year aside at once, so that nobody else waits for whoever enters many.
   *
   * @return the first of them
   */
  int reserveNumbers(int year, int count);

  boolean isEmpty();

  void insert(Hazard hazard);

  void update(Hazard hazard);

  /** Names the process of a hazard that was entered before its process started. */
  void bind(String number, String processInstanceId);

  Optional<Hazard> find(String number);

  /** Those of some numbers that are hazards. */
  List<Hazard> findAll(Collection<String> numbers);

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

  /**
   * The same without pages: hands over every hazard, the newest report first, some at a time, and
   * holds no more than these.
   */
  void forEach(
      HazardSearch search, Person person, LocalDate today, Consumer<List<Hazard>> batch);

  /** Some kinds of steps of several hazards, oldest first, by number. */
  Map<String, List<HazardStep>> history(
      Collection<String> numbers, Collection<HazardStep.Kind> kinds);

  /** Every hazard that is in the loop. */
  List<Hazard> open();

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
