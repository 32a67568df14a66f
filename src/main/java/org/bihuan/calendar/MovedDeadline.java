package org.bihuan.calendar;

import java.time.LocalDate;

/**
 * A deadline whose last day moved.
 *
 * @param matter whose deadline, for example a hazard's number
 * @param what which deadline, in Chinese
 */
public record MovedDeadline(String matter, String what, LocalDate from, LocalDate to) {}
