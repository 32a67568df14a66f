package org.bihuan.supervision;

import java.time.LocalDate;
import org.bihuan.grading.Grade;
import org.jspecify.annotations.Nullable;

/**
 * What the list of instances is narrowed to; null means any. All days are included.
 *
 * @param key beginning of the business key
 * @param process key of the model
 * @param office code of the office that answers for the hazard
 * @param page from 0
 * @param size 1 to 200
 */
public record InstanceSearch(
    @Nullable String key,
    @Nullable String process,
    @Nullable String office,
    @Nullable Grade grade,
    @Nullable InstanceState state,
    @Nullable LocalDate startedFrom,
    @Nullable LocalDate startedTo,
    @Nullable LocalDate endedFrom,
    @Nullable LocalDate endedTo,
    int page,
    int size) {

  public static final int LARGEST_PAGE = 200;

  /** Whoever leafs further narrows the search instead: the database counts what is skipped. */
  public static final int LAST_PAGE = 999;
}
