package org.bihuan.inspection;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A draw that anybody can check with pencil, paper and {@code sha256sum}: each candidate's ticket is
 * the SHA-256 (hexadecimal) of seed, colon and candidate; the smallest tickets win.
 */
public final class Draw {

  private Draw() {}

  /** A candidate with the ticket that it was ordered by. */
  public record Ticket(String candidate, String sha256) {}

  /** All tickets, the first winner first; {@code prefix} stands between seed and candidate. */
  public static List<Ticket> tickets(
      String seed, String prefix, Collection<String> candidates) {
    return candidates.stream()
        .distinct()
        .map(
            candidate ->
                new Ticket(candidate, DigestUtils.sha256Hex(seed + ":" + prefix + candidate)))
        .sorted(Comparator.comparing(Ticket::sha256).thenComparing(Ticket::candidate))
        .toList();
  }
}
