package org.bihuan.worklist;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A task on a list.
 *
 * @param matter number of the hazard or key of the duty
 * @param step what is to be done
 * @param title what it is about; grade and place where it is a hazard, else empty
 * @param due the last moment; null where there is none
 * @param assignee account of whoever has claimed it; null while it is offered
 */
public record TaskCard(
    String id,
    String matter,
    String step,
    String title,
    String grade,
    String place,
    @Nullable Instant due,
    boolean overdue,
    @Nullable String assignee) {}
