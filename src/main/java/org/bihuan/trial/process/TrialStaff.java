package org.bihuan.trial.process;

import java.util.List;
import org.bihuan.database.TrialMode;
import org.bihuan.process.Memberships;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/** In whose name the trial data comes about. */
@Component
@Conditional(TrialMode.Condition.class)
class TrialStaff {

  private final IdentityService identityService;

  TrialStaff(IdentityService identityService) {
    this.identityService = identityService;
  }

  void actAs(String person) {
    actAsNobody();
    identityService.setAuthentication(
        person, Memberships.of(person, identityService), List.of());
  }

  void actAsNobody() {
    identityService.clearAuthentication();
  }
}
