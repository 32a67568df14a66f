package org.bihuan.deadline;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The tables of the clocks; written in the transaction of the engine's step. */
public interface ClockStore {

  /** Inserts a clock, or replaces the one of the same matter and step. */
  void save(Clock clock);

  Optional<Clock> find(String matter, String step);

  /** Every clock of a matter, in the order of their last moments. */
  List<Clock> of(String matter);

  /** The clocks of several matters that have not ended. */
  List<Clock> open(Collection<String> matters);

  /** Every clock that has not ended and that no person decided, of all matters. */
  List<Clock> movable();

  /** Keys of the alerts that a matter has seen. */
  Set<String> alerts(String matter);

  void addAlert(String matter, String key);

  /** The process instance of a matter's running watch. */
  Optional<String> watch(String matter);

  void setWatch(String matter, String processInstanceId);

  void removeWatch(String matter);
}
