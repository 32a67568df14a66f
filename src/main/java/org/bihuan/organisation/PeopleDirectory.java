package org.bihuan.organisation;

import java.util.List;
import java.util.Optional;

/** Who works here, and where; asked on behalf of the platform, whoever the current person is. */
public interface PeopleDirectory {

  Optional<Colleague> find(String account);

  /** Whoever acts for an office, line, community or role: for a line, its office's members too. */
  List<Colleague> membersOf(String group);

  /** The name that people know of an account or of who acts without one, or the account itself. */
  String nameOf(String account);
}
