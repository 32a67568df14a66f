package org.bihuan.assessment.process;

import org.bihuan.identity.Role;
import org.bihuan.process.ProcessUses;
import org.bihuan.startup.StartupStep;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Appeals are filed on the page of the assessment; staff may look at the diagram. */
@Component
@Order(StartupStep.Position.PERMISSIONS)
class AppealPermissions implements StartupStep {

  private final ProcessUses uses;

  AppealPermissions(ProcessUses uses) {
    this.uses = uses;
  }

  @Override
  public void run() {
    uses.mayRead(Role.STAFF.code(), AppealModel.KEY);
  }
}
