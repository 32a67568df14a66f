package org.bihuan.calendar;

import java.time.Instant;

/**
 * The moment at which a term has passed and how sure it is.
 *
 * @param at the moment
 * @param provisional whether a day that was counted lies in a year whose holidays are not loaded;
 *     never for a term of hours, which counts no days
 */
public record DueMoment(Instant at, boolean provisional) {}
