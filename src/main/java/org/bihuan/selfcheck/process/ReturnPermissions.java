package org.bihuan.selfcheck.process;

import org.bihuan.identity.Role;
import org.bihuan.identity.SafetyCommitteeOffice;
import org.bihuan.process.ProcessUses;
import org.bihuan.startup.StartupStep;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A month is opened by the timer; 街道安委办 may open one by hand. */
@Component
@Order(StartupStep.Position.PERMISSIONS)
class ReturnPermissions implements StartupStep {

  private final ProcessUses uses;

  ReturnPermissions(ProcessUses uses) {
    this.uses = uses;
  }

  @Override
  public void run() {
    uses.mayRead(Role.STAFF.code(), ReturnModel.KEY);
    uses.mayStart(SafetyCommitteeOffice.CODE, ReturnModel.KEY);
  }
}
