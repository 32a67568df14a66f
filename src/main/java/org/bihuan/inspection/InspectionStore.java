package org.bihuan.inspection;

import java.util.List;
import java.util.Optional;

/** The tables of inspections. */
public interface InspectionStore {

  void insert(Inspection inspection);

  /** Keeps seed and candidates of a draw, and its end. */
  void update(Inspection inspection);

  Optional<Inspection> find(String key);

  /** The latest first. */
  List<Inspection> list(int page, int size);

  long count();

  void insert(Visit visit);

  void update(Visit visit);

  Optional<Visit> findVisit(String key);

  List<Visit> visitsOf(String inspection);

  /** The visits to an enterprise, the latest first. */
  List<Visit> visitsTo(String enterprise);

  void insert(List<CheckItem> items);

  void update(CheckItem item);

  /** In the order of the list. */
  List<CheckItem> items(String visit);
}
