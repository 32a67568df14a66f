package org.bihuan.organisation;

import java.util.Optional;
import org.bihuan.identity.CurrentPerson;
import org.springframework.stereotype.Component;

/** The platform itself, which acts where no person does. */
@Component
class SystemActor implements NamedActors {

  private static final String NAME = "系统";

  @Override
  public Optional<String> nameOf(String actor) {
    return CurrentPerson.SYSTEM.equals(actor) ? Optional.of(NAME) : Optional.empty();
  }
}
