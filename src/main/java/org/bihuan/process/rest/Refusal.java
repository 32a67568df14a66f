package org.bihuan.process.rest;

import org.jspecify.annotations.Nullable;

/**
 * Why the engine refused the current request, for the person who sent it.
 *
 * @param status HTTP status
 * @param type kind of refusal, as the engine's REST interface names kinds
 * @param message one Chinese sentence
 */
record Refusal(int status, String type, String message) {

  private static final ThreadLocal<@Nullable Refusal> CURRENT = new ThreadLocal<>();

  /** What was submitted cannot be read, or a value is not of the type that it claims to be. */
  static Refusal unreadable() {
    return new Refusal(400, "InvalidRequestException", "提交的内容格式有误，或者值与所声明的类型不符");
  }

  static void record(Refusal refusal) {
    CURRENT.set(refusal);
  }

  static @Nullable Refusal current() {
    return CURRENT.get();
  }

  static void forget() {
    CURRENT.remove();
  }
}
