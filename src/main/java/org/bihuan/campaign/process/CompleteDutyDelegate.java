package org.bihuan.campaign.process;

import org.bihuan.campaign.DutyLife;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记任务完成. */
@Component
class CompleteDutyDelegate implements JavaDelegate {

  private final DutyLife life;

  CompleteDutyDelegate(DutyLife life) {
    this.life = life;
  }

  @Override
  public void execute(DelegateExecution execution) {
    life.complete(CampaignProcess.MATTER.require(execution));
  }
}
