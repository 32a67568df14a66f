package org.bihuan.campaign.process;

import org.bihuan.campaign.Duty;
import org.bihuan.campaign.DutyLife;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 派发任务. */
@Component
class OpenDutyDelegate implements JavaDelegate {

  private final DutyLife life;
  private final CampaignViews views;

  OpenDutyDelegate(DutyLife life, CampaignViews views) {
    this.life = life;
    this.views = views;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Duty duty = life.open(CampaignProcess.MATTER.require(execution));
    CampaignProcess.TITLE.set(execution, duty.title());
    CampaignProcess.PLACE.set(
        execution, views.subjectName(duty.campaign(), duty.subject()) + "　" + duty.source());
    CampaignProcess.DUE_ON.set(execution, duty.dueOn().toString());
    CampaignProcess.OWNER.set(execution, duty.owner());
    CampaignProcess.ACCEPTANCE_OFFICE.set(execution, duty.acceptance());
    CampaignProcess.NEEDS_ACCEPTANCE.set(
        execution, !Duty.NOBODY.equals(duty.acceptance()));
  }
}
