package org.bihuan.identity;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A signed-in person.
 *
 * @param id the account
 * @param groups codes of every office, line and role that the person acts for, the lines of an
 *     office included
 */
public record Person(String id, Set<String> groups) {

  private static final String STANDS_IN = "stands-in-for.";

  public Person {
    groups = Set.copyOf(groups);
  }

  /** The code of the group of whoever stands in for an account. */
  public static String standInOf(String account) {
    return STANDS_IN + account;
  }

  /** Whether the person stands in, today, for somebody who is away. */
  public boolean standsInFor(@Nullable String account) {
    return account != null && groups.contains(standInOf(account));
  }

  /** Accounts of those for whom the person stands in today. */
  public List<String> absentees() {
    return groups.stream()
        .filter(group -> group.startsWith(STANDS_IN))
        .map(group -> group.substring(STANDS_IN.length()))
        .sorted()
        .toList();
  }

  public boolean is(Role role) {
    return groups.contains(role.code());
  }

  public boolean belongsTo(String office) {
    return groups.contains(office);
  }

  /** Whether the person acts for 街道安委办; administrators may do what it may. */
  public boolean actsForSafetyOffice() {
    return belongsTo(SafetyCommitteeOffice.CODE) || is(Role.ADMINISTRATOR);
  }

  /** Whether the person reads all hazards and tasks, of whatever office. */
  public boolean readsEverything() {
    return is(Role.SUPERVISOR) || is(Role.ADMINISTRATOR);
  }
}
