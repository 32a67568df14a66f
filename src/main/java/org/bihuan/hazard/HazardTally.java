package org.bihuan.hazard;

/**
 * The hazards of a subject that were reported in a span of days, in numbers; those that turned out not
 * to be hazards of their own are not among them.
 *
 * @param closedOnTime closed ones whose rectification was never overdue
 */
public record HazardTally(int total, int closed, int major, int majorClosed, int closedOnTime) {}
