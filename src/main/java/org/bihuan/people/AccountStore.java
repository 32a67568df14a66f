package org.bihuan.people;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tables of accounts. */
public interface AccountStore {

  /**
   * What is to be known of an account before it acts.
   *
   * @param mustChangePassword whether the next sign-in has to set a new password
   * @param closed whether the person has left
   */
  record State(boolean mustChangePassword, boolean closed) {
    public static final State ORDINARY = new State(false, false);
  }

  Optional<State> find(String account);

  Map<String, State> all();

  void requireNewPassword(String account, boolean required);

  void close(String account, String person, Instant now);

  void reopen(String account);

  void record(AccountEvent event);

  /** Newest first. */
  List<AccountEvent> events(String account);
}
