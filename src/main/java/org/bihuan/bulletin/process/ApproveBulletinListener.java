package org.bihuan.bulletin.process;

import java.util.List;
import org.bihuan.bulletin.Bulletins;
import org.bihuan.process.Answers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** 审批通报: sent, or sent back with a reason. */
@Component
class ApproveBulletinListener implements TaskListener {

  private final Bulletins bulletins;

  ApproveBulletinListener(Bulletins bulletins) {
    this.bulletins = bulletins;
  }

  @Override
  public void notify(DelegateTask task) {
    Answers answers = new Answers(task);
    boolean approved = answers.yesOrNo("approved", "是否同意下发");
    bulletins.decide(
        BulletinModel.MATTER.require(task), approved, answers.comment(!approved));
    answers.forget(List.of("comment"));
  }
}
