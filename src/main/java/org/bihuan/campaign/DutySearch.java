package org.bihuan.campaign;

import org.jspecify.annotations.Nullable;

/**
 * What a list of duties is narrowed to; null means any.
 *
 * @param text part of title or source
 * @param page from 0
 * @param size 1 to 200
 */
public record DutySearch(
    String campaign,
    @Nullable String subject,
    @Nullable String owner,
    Duty.@Nullable State state,
    @Nullable Boolean overdue,
    @Nullable String text,
    int page,
    int size) {

  public static final int LARGEST_PAGE = 200;
}
