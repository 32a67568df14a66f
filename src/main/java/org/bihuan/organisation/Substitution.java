package org.bihuan.organisation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody stands in for somebody who is away.
 *
 * @param absent account of who is away
 * @param substitute account of who stands in
 * @param lastDay the last day, included
 * @param ended whether it was ended before
 */
public record Substitution(
    UUID id,
    String absent,
    String substitute,
    LocalDate firstDay,
    LocalDate lastDay,
    String reason,
    String madeBy,
    boolean ended) {}
