package org.bihuan.problem;

/**
 * What is wrong with one field of an input.
 *
 * @param field the field's name on the interface, for example {@code foundOn}
 * @param message a Chinese sentence that names the field as the user knows it
 */
public record FieldProblem(String field, String message) {}
