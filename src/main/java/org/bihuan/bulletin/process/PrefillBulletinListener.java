package org.bihuan.bulletin.process;

import org.bihuan.bulletin.BulletinText;
import org.bihuan.bulletin.Bulletins;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The form begins with what the draft says, or with what was sent back. */
@Component
class PrefillBulletinListener implements TaskListener {

  private final Bulletins bulletins;

  PrefillBulletinListener(Bulletins bulletins) {
    this.bulletins = bulletins;
  }

  @Override
  public void notify(DelegateTask task) {
    BulletinText text = bulletins.require(BulletinModel.MATTER.require(task)).text();
    task.setVariable(BulletinModel.BULLETIN_TITLE, text.title());
    task.setVariable(BulletinModel.PRAISE, text.praise());
    task.setVariable(BulletinModel.CRITICISM, text.criticism());
    task.setVariable(BulletinModel.REQUIREMENTS, text.requirements());
  }
}
