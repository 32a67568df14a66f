package org.bihuan.problem;

/** A person may not do what was asked; the Chinese message says what. */
public class ForbiddenException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ForbiddenException(String message) {
    super(message);
  }
}
