package org.bihuan.campaign;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tables of the annual summaries. */
public interface SummaryStore {

  /** Inserts a summary unless it is there. */
  void insert(AnnualSummary summary);

  Optional<AnnualSummary> find(String matter);

  List<AnnualSummary> of(String campaign);

  void submit(String matter, String unit, String text, String person, Instant at);

  /** What each unit has sent, by its code. */
  Map<String, String> parts(String matter);

  void gathered(String matter, String text, String reason);

  void reported(String matter, Instant at);
}
