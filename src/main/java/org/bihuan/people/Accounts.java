package org.bihuan.people;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The users and memberships of the engine, on behalf of the platform. */
public interface Accounts {

  /** Everybody with an account, by account, with the groups that each was given. */
  List<Member> all();

  Optional<Member> find(String account);

  /** A user as the engine knows one. */
  record Member(String account, String name, String email, List<String> groups) {}

  void create(NewMember member, String password);

  void setGroups(String account, Collection<String> groups);

  void setPassword(String account, String password);

  void setEmail(String account, String email);

  boolean isPassword(String account, String password);

  /**
   * Gives back what an account has claimed and can no longer do, and ends its delegations.
   *
   * @param groups what the account acts for from now on; none when it closes
   * @param reason why, for the history of what the tasks are about
   * @return how many tasks went back
   */
  int giveBackTasks(String account, Set<String> groups, String reason);
}
