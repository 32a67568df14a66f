package org.bihuan.hazard;

/**
 * Something happened to a hazard; published in the transaction that keeps it, so that who listens
 * takes part in it.
 *
 * @param number the hazard's number
 * @param step what happened
 */
public record HazardStepRecorded(String number, HazardStep step) {}
