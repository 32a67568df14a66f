package org.bihuan.matter;

import java.util.List;
import java.util.Optional;

/** The tables of matters. */
public interface MatterStore {

  void insert(Matter matter);

  Optional<Matter> find(String key);

  void record(String key, MatterStep step);

  /** Oldest first. */
  List<MatterStep> history(String key);

  /** The next number of a kind in a year, from 1; concurrent callers get different ones. */
  int nextNumber(String prefix, int year);
}
