package org.bihuan.calendar;

import java.time.LocalDate;

/**
 * A last day and how sure it is.
 *
 * @param due the last day
 * @param provisional whether a day that was counted lies in a year whose holidays are not loaded
 */
public record Deadline(LocalDate due, boolean provisional) {}
