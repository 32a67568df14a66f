package org.bihuan.deadline;

/**
 * What the ladder of an overdue matter goes by.
 *
 * @param grade code of the grade, {@code ordinary} or {@code major}
 * @param timesFailed failed re-inspections so far
 */
public record LadderFacts(String grade, int timesFailed) {}
