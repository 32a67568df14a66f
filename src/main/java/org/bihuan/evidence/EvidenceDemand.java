package org.bihuan.evidence;

/**
 * How much a step must show.
 *
 * @param before photos from before the rectification, from whichever step
 * @param after photos of the state now, taken in this very step
 * @param documents papers, from whichever step
 * @param rule what demands it, in Chinese
 */
public record EvidenceDemand(int before, int after, int documents, String rule) {}
