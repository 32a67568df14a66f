package org.bihuan.assessment;

import java.util.List;
import java.util.Optional;

/**
 * The score of an office or community.
 *
 * @param rank among the units of its kind; those with the same score share it
 * @param among how many units of its kind there are
 */
public record UnitScore(
    String unit, UnitKind kind, int rank, int among, List<ScoredItem> items) {

  public UnitScore {
    items = List.copyOf(items);
  }

  /** With what appeals have corrected. */
  public int score() {
    return items.stream().mapToInt(ScoredItem::counting).sum();
  }

  /** As it was before any appeal. */
  public int originalScore() {
    return items.stream().mapToInt(ScoredItem::points).sum();
  }

  public int full() {
    return items.stream().mapToInt(ScoredItem::full).sum();
  }

  public Optional<ScoredItem> item(String code) {
    return items.stream().filter(one -> one.item().equals(code)).findFirst();
  }

  UnitScore ranked(int place, int of) {
    return new UnitScore(unit, kind, place, of, items);
  }
}
