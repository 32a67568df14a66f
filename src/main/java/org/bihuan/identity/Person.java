package org.bihuan.identity;

import java.util.Set;

/**
 * A signed-in person.
 *
 * @param id the account
 * @param groups codes of every office, line and role that the person acts for, the lines of an
 *     office included
 */
public record Person(String id, Set<String> groups) {

  public Person {
    groups = Set.copyOf(groups);
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
