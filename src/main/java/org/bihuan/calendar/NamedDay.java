package org.bihuan.calendar;

import java.time.LocalDate;

/**
 * A day that the State Council named.
 *
 * @param working whether people work on it
 * @param name the holiday that it belongs to, empty when not stated
 * @param source the notice, empty when not stated
 */
public record NamedDay(LocalDate date, boolean working, String name, String source) {}
