package org.bihuan.campaign.process;

import org.bihuan.identity.Role;
import org.bihuan.identity.SafetyCommitteeOffice;
import org.bihuan.process.ProcessUses;
import org.bihuan.startup.StartupStep;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who may start a campaign or register a measure, and look at the diagrams beside their tasks. */
@Component
@Order(StartupStep.Position.PERMISSIONS)
class CampaignPermissions implements StartupStep {

  private final ProcessUses uses;

  CampaignPermissions(ProcessUses uses) {
    this.uses = uses;
  }

  @Override
  public void run() {
    uses.mayStart(SafetyCommitteeOffice.CODE, CampaignProcess.CAMPAIGN);
    uses.mayStart(Role.STAFF.code(), CampaignProcess.MEASURE);
    uses.mayRead(Role.STAFF.code(), CampaignProcess.DUTY);
    uses.mayRead(Role.STAFF.code(), CampaignProcess.SUMMARY);
    uses.mayRead(Role.STAFF.code(), CampaignProcess.INDICATOR);
  }
}
