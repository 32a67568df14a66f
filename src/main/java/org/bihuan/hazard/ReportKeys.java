package org.bihuan.hazard;

import java.time.Instant;
import java.util.Optional;

/** The keys under which people have reported; written in the transaction of the report. */
public interface ReportKeys {

  /**
   * Takes a key, unless the person has used it; waits for whoever is using it at this moment.
   *
   * @return whether it is new
   */
  boolean take(String person, String key, String factsHash, Instant now);

  void reported(String person, String key, String number);

  Optional<Used> find(String person, String key);

  void forgetBefore(Instant moment);

  /** What was reported under a key. */
  record Used(String factsHash, String number) {}
}
