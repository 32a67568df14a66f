package org.bihuan.publicreport.process;

import org.bihuan.identity.Role;
import org.bihuan.process.ProcessUses;
import org.bihuan.publicreport.ReportOffices;
import org.bihuan.startup.StartupStep;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who looks at the diagram of a report's process; it is started by the platform alone. */
@Component
@Order(StartupStep.Position.PERMISSIONS)
class ReportPermissions implements StartupStep {

  private final ProcessUses uses;

  ReportPermissions(ProcessUses uses) {
    this.uses = uses;
  }

  @Override
  public void run() {
    uses.mayRead(ReportOffices.CLERKS, ReportModel.KEY);
    uses.mayRead(ReportOffices.PAYERS, ReportModel.KEY);
    uses.mayRead(Role.LEADER.code(), ReportModel.KEY);
  }
}
