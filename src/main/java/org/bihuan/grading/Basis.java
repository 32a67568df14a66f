package org.bihuan.grading;

/**
 * A rule that a grade rests on.
 *
 * @param code the criterion's code
 * @param text the criterion
 * @param source standard and clause
 */
public record Basis(String code, String text, String source) {}
