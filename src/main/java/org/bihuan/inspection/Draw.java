package org.bihuan.inspection;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

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
                new Ticket(candidate, sha256(seed + ":" + prefix + candidate)))
        .sorted(Comparator.comparing(Ticket::sha256).thenComparing(Ticket::candidate))
        .toList();
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
