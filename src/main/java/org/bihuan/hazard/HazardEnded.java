package org.bihuan.hazard;

/**
 * A hazard has left the loop and stands in the register as ended; published in the transaction of its
 * end.
 */
public record HazardEnded(Hazard hazard) {}
