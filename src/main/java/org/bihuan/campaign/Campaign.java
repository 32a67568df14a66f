package org.bihuan.campaign;

import java.time.Instant;
import java.time.LocalDate;
import org.bihuan.plan.SummaryRule;
import org.jspecify.annotations.Nullable;

/**
 * A campaign that was started.
 *
 * @param key business key, for example {@code XD-2026-01}
 * @param plan code of the plan
 * @param startsOn the day on which the plan's start falls
 * @param shiftDays by how many days every date of the plan was shifted; 0 keeps the plan's own
 * @param issuedOn the day on which it was started: what was due before could not be met
 * @param graceUntil last day on which a duty that was due before is not pressed for
 * @param cancelReason why it was cancelled; empty unless it was
 */
public record Campaign(
    String key,
    String plan,
    String name,
    String document,
    String processInstanceId,
    LocalDate startsOn,
    int shiftDays,
    LocalDate issuedOn,
    LocalDate graceUntil,
    SummaryRule summary,
    String startedBy,
    Instant startedAt,
    @Nullable Instant endedAt,
    String cancelReason) {}
