package org.bihuan.process;

import java.util.Set;
import org.bihuan.identity.Person;

/** Who besides administrators may send a message of a model over the engine's interfaces. */
public interface MessageAuthority {

  String messageName();

  /** The only variables that the message may carry. */
  Set<String> variables();

  boolean maySend(Person person);
}
