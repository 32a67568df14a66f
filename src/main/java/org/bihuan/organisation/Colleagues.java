package org.bihuan.organisation;

import java.util.List;
import org.bihuan.identity.Person;
import org.bihuan.identity.Role;
import org.springframework.stereotype.Component;

/** Who works in the same offices. */
@Component
public class Colleagues {

  private final PeopleDirectory people;
  private final OfficeDirectory offices;

  Colleagues(PeopleDirectory people, OfficeDirectory offices) {
    this.people = people;
    this.offices = offices;
  }

  /** Everybody of a person's offices, the leaders for a leader, without the person. */
  public List<Colleague> of(Person person) {
    return person.groups().stream()
        .filter(group -> offices.find(group).isPresent() || Role.LEADER.code().equals(group))
        .sorted()
        .flatMap(group -> people.membersOf(group).stream())
        .filter(colleague -> !colleague.account().equals(person.id()))
        .distinct()
        .toList();
  }
}
