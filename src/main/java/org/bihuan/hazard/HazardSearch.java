package org.bihuan.hazard;

import org.bihuan.grading.Grade;
import org.jspecify.annotations.Nullable;

/**
 * What a list of hazards is narrowed to; null means any.
 *
 * @param text part of number, title, place or enterprise
 * @param page from 0
 * @param size 1 to 200
 */
public record HazardSearch(
    @Nullable HazardStatus status,
    @Nullable Grade grade,
    @Nullable String sector,
    @Nullable String office,
    @Nullable Boolean overdue,
    @Nullable String text,
    int page,
    int size) {

  public static final int LARGEST_PAGE = 200;
}
