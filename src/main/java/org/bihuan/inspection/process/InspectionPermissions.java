package org.bihuan.inspection.process;

import org.bihuan.identity.Role;
import org.bihuan.process.ProcessUses;
import org.bihuan.startup.StartupStep;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whoever is of an office may plan an inspection. */
@Component
@Order(StartupStep.Position.PERMISSIONS)
class InspectionPermissions implements StartupStep {

  private final ProcessUses uses;

  InspectionPermissions(ProcessUses uses) {
    this.uses = uses;
  }

  @Override
  public void run() {
    uses.mayStart(Role.STAFF.code(), InspectionModel.KEY);
    uses.mayRead(Role.STAFF.code(), InspectionModel.VISIT_KEY);
  }
}
