package org.bihuan.people;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/** What a password must be like, and passwords for the first sign-in. */
public final class PasswordRules {

  public static final int SHORTEST = 8;
  public static final int LONGEST = 64;

  /** Without letters and digits that are mistaken for one another on paper. */
  private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz";

  private static final String DIGITS = "23456789";

  private static final SecureRandom RANDOM = new SecureRandom();

  private PasswordRules() {}

  /** What is wrong with a new password, going on from its label; empty for nothing. */
  public static Optional<String> problem(String password, String account, String former) {
    if (password.length() < SHORTEST || password.length() > LONGEST) {
      return Optional.of("须为 " + SHORTEST + " 至 " + LONGEST + " 个字符");
    }
    if (password.chars().noneMatch(Character::isLetter)
        || password.chars().noneMatch(Character::isDigit)) {
      return Optional.of("须同时有字母和数字");
    }
    if (!password.equals(password.strip())) {
      return Optional.of("首尾不能是空格");
    }
    if (password.toLowerCase(Locale.ROOT).contains(account.toLowerCase(Locale.ROOT))) {
      return Optional.of("不能包含账号");
    }
    return password.equals(former) ? Optional.of("不能与原密码相同") : Optional.empty();
  }

  /** A password to be handed over on paper and changed at once. */
  public static String temporary() {
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < 10; i++) {
      String from = i == 3 || i == 7 ? DIGITS : LETTERS;
      password.append(from.charAt(RANDOM.nextInt(from.length())));
    }
    return password.toString();
  }
}
