package org.bihuan.assessment;

import java.util.List;
import java.util.Optional;
import org.bihuan.bulletin.Period;

/** The tables of published assessments and of appeals. */
public interface AssessmentStore {

  /**
   * Keeps an assessment.
   *
   * @return false, keeping nothing, when its period has been published
   */
  boolean publish(Publication publication, List<UnitScore> units);

  Optional<Publication> find(String key);

  Optional<Publication> find(Period period);

  /** The latest period first. */
  List<Publication> all();

  /** Items by unit, in the order of the decision table; without ranks. */
  List<UnitScore> units(String key);

  void correct(String key, String unit, String item, int points);

  /**
   * Keeps an appeal.
   *
   * @return false, keeping nothing, when there is one about the item
   */
  boolean file(Appeal appeal);

  Optional<Appeal> findAppeal(String key);

  List<Appeal> appeals(String assessment);

  void decide(Appeal appeal);
}
