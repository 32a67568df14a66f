package org.bihuan.identity;

import java.util.Optional;

/** Tells on whose behalf the current thread acts. */
public interface CurrentPerson {

  /** Who acts when nobody does: the platform itself. */
  String SYSTEM = "system";

  /** Empty when the platform acts by itself, for example in a timer. */
  Optional<Person> find();

  /** The account of the person, or {@code system} when the platform acts by itself. */
  default String accountOrSystem() {
    return find().map(Person::id).orElse(SYSTEM);
  }
}
