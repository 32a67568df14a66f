package org.bihuan.campaign.process;

import java.util.List;
import org.bihuan.campaign.DutyLife;
import org.bihuan.process.Answers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** 提供配合: what the office contributed is kept and shown to the owner. */
@Component
class ContributeToDutyListener implements TaskListener {

  private final DutyLife life;
  private final CampaignMatters matters;

  ContributeToDutyListener(DutyLife life, CampaignMatters matters) {
    this.life = life;
    this.matters = matters;
  }

  @Override
  public void notify(DelegateTask task) {
    Answers answers = new Answers(task);
    String matter = CampaignProcess.MATTER.require(task);
    life.contribute(
        matter,
        CampaignProcess.CONTRIBUTOR.require(task),
        answers.requiredText("contribution", "配合情况"));
    answers.forget(List.of("contribution"));
    matters.refresh(matter);
  }
}
