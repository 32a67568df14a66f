package org.bihuan.selfcheck;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link that was given to an enterprise; its token is kept as a hash only.
 *
 * @param enterprise the enterprise's code
 * @param revokedAt when somebody revoked it, null for never
 * @param lastUsedAt null before its first use
 */
public record Link(
    UUID id,
    String enterprise,
    String createdBy,
    Instant createdAt,
    Instant expiresAt,
    @Nullable String revokedBy,
    @Nullable Instant revokedAt,
    @Nullable Instant lastUsedAt) {

  public boolean isValid(Instant now) {
    return revokedAt == null && now.isBefore(expiresAt);
  }
}
