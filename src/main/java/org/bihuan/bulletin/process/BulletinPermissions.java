package org.bihuan.bulletin.process;

import org.bihuan.identity.Role;
import org.bihuan.identity.SafetyCommitteeOffice;
import org.bihuan.process.ProcessUses;
import org.bihuan.startup.StartupStep;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A bulletin is begun by the timer; 街道安委办 may begin one by hand. */
@Component
@Order(StartupStep.Position.PERMISSIONS)
class BulletinPermissions implements StartupStep {

  private final ProcessUses uses;

  BulletinPermissions(ProcessUses uses) {
    this.uses = uses;
  }

  @Override
  public void run() {
    uses.mayRead(Role.STAFF.code(), BulletinModel.KEY);
    uses.mayRead(Role.LEADER.code(), BulletinModel.KEY);
    uses.mayStart(SafetyCommitteeOffice.CODE, BulletinModel.KEY);
  }
}
