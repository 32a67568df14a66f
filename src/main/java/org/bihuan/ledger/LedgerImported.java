package org.bihuan.ledger;

import java.util.Map;

/**
 * Hazards of another ledger were brought in.
 *
 * @param fileName the file that they stood in
 * @param open how many of them are in the loop, by the office that answers for them
 */
public record LedgerImported(String fileName, Map<String, Integer> open) {}
