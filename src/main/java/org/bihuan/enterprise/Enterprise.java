package org.bihuan.enterprise;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise or place of the register.
 *
 * @param code for example {@code DW-000012}
 * @param reportKey what the code to be scanned at its door names it by; tells nothing to who guesses
 * @param closedAt when it was struck off, null while it goes on
 */
public record Enterprise(
    String code, EnterpriseFacts facts, String reportKey, @Nullable Instant closedAt) {

  private static final String ACTOR = "enterprise.";

  public boolean isClosed() {
    return closedAt != null;
  }

  public String name() {
    return facts.name();
  }

  /** The name under which the platform keeps what the enterprise itself does; no account. */
  public String actor() {
    return ACTOR + code;
  }

  /** The enterprise's code where {@code actor} is one of an enterprise, else null. */
  static @Nullable String codeOfActor(String actor) {
    return actor.startsWith(ACTOR) ? actor.substring(ACTOR.length()) : null;
  }
}
