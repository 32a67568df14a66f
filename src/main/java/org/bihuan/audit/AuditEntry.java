package org.bihuan.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;
import org.bihuan.identity.Deed;

/**
 * Something that was done.
 *
 * @param id as the database counts it
 * @param at when, in microseconds
 * @param actor account of who did it
 * @param subject what it was done to
 * @param what what was done, in Chinese
 * @param words what was said, as JSON
 */
public record AuditEntry(
    long id, Instant at, String actor, Deed.Kind kind, String subject, String what, String words) {

  /** What the chain's first entry follows. */
  static final String BEGINNING = "0".repeat(64);

  /**
   * The hash of this entry behind another one: SHA-256 of the other's hash and of each field with its
   * length before it, so that no text can pass from one field to the next.
   */
  String hashAfter(String previous) {
    MessageDigest digest = DigestUtils.getSha256Digest();
    add(digest, previous);
    add(digest, Long.toString(id));
    add(digest, at.toString());
    add(digest, actor);
    add(digest, kind.code());
    add(digest, subject);
    add(digest, what);
    add(digest, words);
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void add(MessageDigest digest, String field) {
    byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
  }
}
