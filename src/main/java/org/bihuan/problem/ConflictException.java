package org.bihuan.problem;

/** Somebody else was quicker; the Chinese message says what to do. */
public class ConflictException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ConflictException(String message) {
    super(message);
  }
}
