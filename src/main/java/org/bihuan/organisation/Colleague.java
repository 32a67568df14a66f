package org.bihuan.organisation;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works here.
 *
 * @param account the account
 * @param name the name that people know, the account itself where none was entered
 * @param email empty where none was entered
 */
public record Colleague(String account, String name, String email) {

  /** Somebody as the user store knows one: a name in two parts, any of which may be missing. */
  public static Colleague of(
      String account,
      @Nullable String firstName,
      @Nullable String lastName,
      @Nullable String email) {
    String name =
        Stream.of(firstName, lastName).filter(Objects::nonNull).collect(Collectors.joining());
    return new Colleague(account, name.isBlank() ? account : name, email == null ? "" : email);
  }
}
