package org.bihuan.campaign.process;

import java.util.List;
import org.bihuan.campaign.DutyLife;
import org.bihuan.process.Answers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** 验收任务: accepted, or back to its owner with a reason. */
@Component
class AcceptDutyListener implements TaskListener {

  private final DutyLife life;

  AcceptDutyListener(DutyLife life) {
    this.life = life;
  }

  @Override
  public void notify(DelegateTask task) {
    Answers answers = new Answers(task);
    boolean accepted = answers.yesOrNo("accepted", "验收是否通过");
    life.accept(
        CampaignProcess.MATTER.require(task), accepted, answers.comment(!accepted));
    answers.forget(List.of("comment"));
  }
}
