package org.bihuan.problem;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An input of a person is refused; nothing of it has been done.
 *
 * <p>The message is one Chinese sentence fit for the screen: the problems of all fields, joined.
 */
public class RefusedInputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<FieldProblem> problems;

  public RefusedInputException(List<FieldProblem> problems) {
    super(problems.stream().map(FieldProblem::message).collect(Collectors.joining("；")));
    this.problems = List.copyOf(problems);
  }

  public RefusedInputException(String field, String message) {
    this(List.of(new FieldProblem(field, message)));
  }

  public List<FieldProblem> problems() {
    return problems;
  }
}
