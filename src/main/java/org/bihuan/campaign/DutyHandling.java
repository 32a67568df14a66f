package org.bihuan.campaign;

/**
 * How a duty is handled, from the table {@code duty-handling}.
 *
 * @param acceptance code of who accepts it, {@code none} for nobody
 * @param contributions whether cooperating offices are asked to contribute
 */
public record DutyHandling(String acceptance, boolean contributions) {}
