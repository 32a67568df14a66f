package org.bihuan.hazard.process;

import org.bihuan.identity.Role;
import org.bihuan.identity.SafetyCommitteeOffice;
import org.bihuan.process.ProcessUses;
import org.bihuan.startup.StartupStep;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who may start which process of a hazard and look at its diagram. */
@Component
@Order(StartupStep.Position.PERMISSIONS)
class HazardPermissions implements StartupStep {

  private final ProcessUses uses;

  HazardPermissions(ProcessUses uses) {
    this.uses = uses;
  }

  @Override
  public void run() {
    uses.mayStart(Role.STAFF.code(), HazardProcess.KEY);
    uses.mayStart(Role.STAFF.code(), HazardProcess.EXTENSION_KEY);
    uses.mayRead(Role.STAFF.code(), HazardProcess.SUPERVISION_KEY);
    uses.mayRead(Role.STAFF.code(), HazardProcess.WATCH_KEY);
    uses.mayStart(SafetyCommitteeOffice.CODE, HazardProcess.CHANGE_KEY);
  }
}
