package org.bihuan.campaign.process;

import org.bihuan.campaign.DutyLife;
import org.bihuan.process.Answers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** 街道安委办 withdraws a duty; the platform keeps the reason. */
@Component
class WithdrawDutyListener implements ExecutionListener {

  private final DutyLife life;

  WithdrawDutyListener(DutyLife life) {
    this.life = life;
  }

  @Override
  public void notify(DelegateExecution execution) {
    life.withdraw(
        CampaignProcess.MATTER.require(execution),
        new Answers(execution).requiredText(CampaignProcess.REASON, "撤销原因"));
  }
}
