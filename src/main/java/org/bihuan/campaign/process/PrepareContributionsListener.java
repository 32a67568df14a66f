package org.bihuan.campaign.process;

import java.util.ArrayList;
import java.util.List;
import org.bihuan.campaign.DutyLife;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Whose contribution is still asked for, each time that the owner gets a duty. */
@Component
class PrepareContributionsListener implements ExecutionListener {

  private final DutyLife life;

  PrepareContributionsListener(DutyLife life) {
    this.life = life;
  }

  @Override
  public void notify(DelegateExecution execution) {
    List<String> missing =
        life.missingContributions(life.require(CampaignProcess.MATTER.require(execution)));
    execution.setVariable(CampaignProcess.CONTRIBUTORS, new ArrayList<>(missing));
    CampaignProcess.HAS_CONTRIBUTORS.set(execution, !missing.isEmpty());
  }
}
