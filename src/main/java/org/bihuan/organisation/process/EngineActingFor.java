package org.bihuan.organisation.process;

import java.util.List;
import org.bihuan.identity.ActingFor;
import org.bihuan.identity.Person;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Sets the engine's authentication. */
@Component
class EngineActingFor implements ActingFor {

  private final ObjectProvider<IdentityService> identityService;

  EngineActingFor(ObjectProvider<IdentityService> identityService) {
    this.identityService = identityService;
  }

  @Override
  public void run(Person person, Runnable work) {
    IdentityService identity = identityService.getObject();
    identity.setAuthentication(person.id(), List.copyOf(person.groups()));
    try {
      work.run();
    } finally {
      identity.clearAuthentication();
    }
  }
}
