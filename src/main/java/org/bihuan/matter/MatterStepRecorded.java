package org.bihuan.matter;

/** Something happened to a matter; published in the transaction that keeps it. */
public record MatterStepRecorded(Matter matter, MatterStep step) {}
