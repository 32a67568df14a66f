package org.bihuan.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The table of the second list. */
public interface MeasureStore {

  /** Inserts a measure in its first state and returns it with its key. */
  Measure insert(
      String campaign,
      String subject,
      String name,
      String cause,
      String kind,
      String owner,
      LocalDate dueOn);

  Optional<Measure> find(String key);

  void update(Measure measure);

  /** Every measure of a campaign, in the order in which they were registered. */
  List<Measure> of(String campaign);
}
