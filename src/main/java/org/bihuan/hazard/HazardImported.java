package org.bihuan.hazard;

/**
 * A hazard was brought in from elsewhere, not reported on the spot; published in the transaction that
 * registers it or right after.
 *
 * @param number the hazard's number
 * @param source where it came from, in Chinese
 */
public record HazardImported(String number, String source) {}
