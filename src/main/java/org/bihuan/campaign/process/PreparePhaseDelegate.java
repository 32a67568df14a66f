package org.bihuan.campaign.process;

import java.util.Date;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.campaign.CampaignPhase;
import org.bihuan.campaign.PhaseLife;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 准备阶段: when it begins. */
@Component
class PreparePhaseDelegate implements JavaDelegate {

  private final PhaseLife life;
  private final CampaignViews views;

  PreparePhaseDelegate(PhaseLife life, CampaignViews views) {
    this.life = life;
    this.views = views;
  }

  @Override
  public void execute(DelegateExecution execution) {
    CampaignPhase phase = life.require(CampaignProcess.MATTER.require(execution));
    CampaignProcess.PHASE_STARTS_AT.set(
        execution, Date.from(phase.startsOn().atStartOfDay(BusinessClock.ZONE).toInstant()));
    CampaignProcess.TITLE.set(execution, phase.name() + "评审");
    CampaignProcess.PLACE.set(execution, views.subjectName(phase.campaign(), phase.subject()));
    CampaignProcess.DUE_ON.set(execution, phase.endsOn().toString());
  }
}
