package org.bihuan.organisation;

import java.util.Optional;

/** Who acts on the platform without an account, and under which name it is kept. */
public interface NamedActors {

  /** The name that people know; empty when the actor is none of these. */
  Optional<String> nameOf(String actor);
}
