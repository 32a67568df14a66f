package org.bihuan.publicreport;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Who reports, by name. Kept apart from the report and shown by {@link ReporterIdentities} alone;
 * never printed, not even by accident.
 */
public record Reporter(String name, String phone) {

  /** What is told instead, where somebody has written it into a text. */
  static final String MASK = "［举报人］";

  /** The text without name and phone. */
  String masked(String text) {
    return mask(mask(text, name), phone);
  }

  /** Whether a text tells who it is. */
  boolean isIn(String text) {
    return !masked(text).equals(text);
  }

  /** A name of one character is part of too many words. */
  private static String mask(String text, String secret) {
    if (secret.length() < 2) {
      return text;
    }
    String folded = text.toLowerCase(Locale.ROOT);
    return folded.contains(secret.toLowerCase(Locale.ROOT))
        ? text.replaceAll("(?i)" + Pattern.quote(secret), MASK)
        : text;
  }

  @Override
  public String toString() {
    return "Reporter[…]";
  }
}
