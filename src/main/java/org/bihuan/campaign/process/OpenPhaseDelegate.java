package org.bihuan.campaign.process;

import org.bihuan.campaign.PhaseLife;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 开启阶段. */
@Component
class OpenPhaseDelegate implements JavaDelegate {

  private final PhaseLife life;

  OpenPhaseDelegate(PhaseLife life) {
    this.life = life;
  }

  @Override
  public void execute(DelegateExecution execution) {
    life.open(CampaignProcess.MATTER.require(execution));
  }
}
