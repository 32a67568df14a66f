package org.bihuan.startup;

import org.jspecify.annotations.Nullable;

/** The platform does not start; the message tells the operator why, in one Chinese sentence. */
public class StartupRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String remedy;

  public StartupRefusedException(String reason, String remedy, @Nullable Throwable cause) {
    super(reason, cause);
    this.remedy = remedy;
  }

  /** What the operator should do. */
  public String remedy() {
    return remedy;
  }
}
