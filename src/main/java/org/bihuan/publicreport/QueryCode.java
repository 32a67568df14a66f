package org.bihuan.publicreport;

import java.security.SecureRandom;
import java.util.Locale;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The code by which a reporter asks for the state of a report: ten letters and digits out of 31, some
 * 49 bits; kept as a hash.
 */
final class QueryCode {

  /** No letters or digits that are taken for one another. */
  private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

  private static final int LENGTH = 10;
  private static final SecureRandom RANDOM = new SecureRandom();

  private QueryCode() {}

  static String fresh() {
    return letters(LENGTH);
  }

  static String letters(int count) {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < count; i++) {
      code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return code.toString();
  }

  /** The same for what a person types in small letters or with spaces and hyphens between. */
  static String hash(String number, String code) {
    return DigestUtils.sha256Hex(
        number + ":" + code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
  }
}
