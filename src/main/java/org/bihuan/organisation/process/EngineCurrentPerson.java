package org.bihuan.organisation.process;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bihuan.identity.CurrentPerson;
import org.bihuan.identity.Person;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The person of the engine's current authentication. */
@Component
class EngineCurrentPerson implements CurrentPerson {

  private final ObjectProvider<IdentityService> identityService;

  EngineCurrentPerson(ObjectProvider<IdentityService> identityService) {
    this.identityService = identityService;
  }

  @Override
  public Optional<Person> find() {
    Authentication authentication = identityService.getObject().getCurrentAuthentication();
    if (authentication == null || authentication.getUserId() == null) {
      return Optional.empty();
    }
    List<String> groups = authentication.getGroupIds();
    return Optional.of(
        new Person(authentication.getUserId(), groups == null ? Set.of() : Set.copyOf(groups)));
  }
}
