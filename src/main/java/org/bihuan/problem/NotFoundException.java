package org.bihuan.problem;

/** There is nothing of that name that the person may see. */
public class NotFoundException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NotFoundException(String message) {
    super(message);
  }
}
